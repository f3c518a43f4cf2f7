"""Reads requests by a client that was made, and prints what it would send for each, or its fault.

The package and the class are named on the command line, an array of requests stands on the standard input.
"""

import importlib
import json
import sys
from typing import Any

package, name = sys.argv[1:]
task: Any = getattr(importlib.import_module(package), name)


def sent(request: object) -> Any:
    try:
        return json.loads(task.from_json(json.dumps(request)).to_json())
    except ValueError as fault:
        return {"fault": str(fault)[:200]}


print(json.dumps([sent(request) for request in json.load(sys.stdin)]))
