"""The validator that a project generates, imported from its outputs."""

import importlib
import sys

from specwright.cli.issue_printer import Validate
from specwright.cli.terminal import CommandError
from specwright.driver.project import Project


def load(project: Project) -> Validate:
    """The package's `validate`; raises CommandError, with what to do, where there is none."""
    if "python" not in project.targets:
        raise CommandError(
            "validate asks the Python package, and 'targets' in pyproject.toml leaves it out; "
            "add 'python', then run 'specwright generate'"
        )
    name = project.names.package
    source = project.generated / "python" / "src"
    if not (source / name / "__init__.py").is_file():
        raise CommandError(f"{source / name} is not there; run 'specwright generate' first")
    sys.path.insert(0, str(source))
    try:
        found: Validate = importlib.import_module(name).validate
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise CommandError(f"{source / name} cannot be used ({reason}); run 'specwright generate'") from error
    return found
