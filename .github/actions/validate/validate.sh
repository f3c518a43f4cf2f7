#!/bin/sh
# Checks files of requests with the package that is generated here; it needs Python 3.11 or newer, and nothing else.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd) || exit 2
python=$(command -v python3 || command -v python) || {
  echo "error: Python 3.11 or newer is needed, and none is installed" >&2
  exit 2
}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "error: Python 3.11 or newer is needed, and $python is older" >&2
  exit 2
}
# Without -P a file of the project, such as json.py, would be imported instead of Python's own.
PYTHONPATH="$root/generated/python/src" PYTHONDONTWRITEBYTECODE=1 exec "$python" -P -m airmodels validate "$@"
