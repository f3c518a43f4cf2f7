"""Asks a stand-in by the older SDK for Python, as it is installed: `older_python.py URL KEY < tasks.json`.

Its package has the same name as the newer one, so it runs in an environment of its own. Prints what each of
the `tasks` came to: fields of the results, or of the error; one that is answered later is polled for.
"""

import asyncio
import importlib
import json
import sys
from typing import Any

FIELDS = ("taskUUID", "imageUUID", "imageURL")


async def main(url: str, key: str, tasks: list[dict[str, Any]]) -> list[Any]:
    runware = importlib.import_module("runware")
    client = runware.Runware(api_key=key, url=url, max_retries=1, retry_delay=0)
    try:
        await client.connect()
        return [await came_to(runware, client, task) for task in tasks]
    finally:
        await client.disconnect()


async def came_to(runware: Any, client: Any, task: dict[str, Any]) -> Any:
    try:
        results = await client.imageInference(requestImage=runware.IImageInference(**task))
        if not isinstance(results, list):
            results = await client.getResponse(results.taskUUID, numberResults=task["numberResults"])
    except Exception as error:
        told = getattr(error, "error_data", None) or {"message": str(error)}
        return {"error": {name: told.get(name) for name in ("code", "message", "parameter")}}
    return [{name: getattr(result, name) for name in FIELDS} for result in results]


if __name__ == "__main__":
    print(json.dumps(asyncio.run(main(sys.argv[1], sys.argv[2], json.load(sys.stdin)))))
