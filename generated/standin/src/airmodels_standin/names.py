"""What the validator package and the service call things. Made by `specwright generate`; do not edit."""

__version__ = "0.1.0"
VALIDATORS = "airmodels"
SERVICE = "Runware"
PATH = "/v1"
MODEL = "model"
TASK_TYPE = "taskType"
TASK_UUID = "taskUUID"
