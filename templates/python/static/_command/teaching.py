"""The help of the command; `{}` stands for how it is called."""

from collections.abc import Mapping

GENERAL = """\
Usage: {} COMMAND ...

Checks requests to AI models before they are sent.

Commands:
  validate FILE...  tell every fault of the requests in files
  repair FILE...    make them valid by the fixes that change least
  sizes MODEL       the sizes that a model supports
  models            the models that are known
  mcp               serve them to language models (needs the extra mcp)

  {} COMMAND --help explains one; --version tells the version.

Examples:
  {} validate request.json
  {} repair request.json > repaired.json
  {} sizes MODEL

Exit codes: 0 good, 1 found something, 2 could not run.
"""

OF_COMMANDS: Mapping[str, str] = {
    "validate": """\
Usage: {} validate [--format FORMAT] [--unknown WORD] FILE...

Tells every fault of every request, with its line and what to change. A file holds one request, an array of
them, or JSON Lines; - is standard input. Faults go to standard output, the sum of them to standard error.

Options:
  --format text      a line for each fault (the default)
  --format json      an array, with an object for each request that has faults
  --format github    annotations that GitHub Actions shows beside the lines
  --format sarif     a log of SARIF 2.1.0, for code scanning
  --unknown error    keys that no parameter has are errors (the default)
  --unknown warning  they are warnings, which fail nothing
  --unknown ignore   they are not told at all

Of many requests (JSON Lines, arrays and Parquet of any size, .gz and .zst, on every core):
  --report FILE      a row for each fault, as .parquet, .csv or .json, and only a summary is printed
  --key NAME         what tells requests apart there: a parameter, or a column of Parquet
  --column NAME      the column of Parquet that holds requests: texts, bytes or structs
  --engine NAME      a cluster judges: ray (at RAY_ADDRESS) or spark (PYSPARK_SUBMIT_ARGS)

Examples:
  {} validate request.json batch.jsonl
  {} validate --format json batch.jsonl > faults.json
  {} validate --unknown warning request.json
  cat request.json | {} validate -

Exit codes: 0 no errors (warnings are none), 1 errors, 2 a file could not be read.
""",
    "repair": """\
Usage: {} repair [--write] [--destructive] [--unknown WORD] FILE...

Makes requests valid by the fixes that change least, and writes them to standard output. What does not change
stays as it is written. Each change, and each fault that is left, is told on standard error. A request for
which no way is known stays as it is. - is standard input.

Options:
  --write            change the files in their place; several files need it
  --destructive      also cut texts, and remove items and valid parameters, where nothing else helps
  --unknown error    keys that no parameter has are faults (the default)
  --unknown warning  they are none, and stay; the same with ignore

Examples:
  {} repair request.json > repaired.json
  {} repair --write requests/*.json

Exit codes: 0 all are valid now, 1 faults are left, 2 a file could not be read or written.
""",
    "sizes": """\
Usage: {} sizes [--format text|json] MODEL

Lists the sizes that a model supports, with the labels of its page. MODEL is a slug or an AIR identifier.

Examples:
  {} sizes MODEL
  {} sizes --format json MODEL

Exit codes: 0 good, 1 the model has no table of sizes, 2 no such model.
""",
    "models": """\
Usage: {} models [--format text|json]

Lists the models that are known: slug, AIR identifier, title, status.

Examples:
  {} models
  {} models --format json
""",
    "mcp": """\
Usage: {} mcp [--model MODEL]... [--task-type TYPE]...

Serves models to language models by the Model Context Protocol, over standard input and output. Each model
that is chosen is a tool, which makes a valid request of a call, or answers what is wrong and what would do.
Where none is chosen there are three tools: to find models, to describe one, to check and repair a request.
Nothing is sent to any service. Needs the extra mcp of the package.

Options:
  --model MODEL     a model, by its slug or AIR identifier
  --task-type TYPE  all models of a kind of task

Examples:
  {} mcp
  {} mcp --model MODEL --model OTHER
  {} mcp --task-type TYPE

Exit codes: 0 the input has ended, 2 no such model, or the extra is missing.
""",
}
