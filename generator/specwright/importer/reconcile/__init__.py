"""Several renderings of one page made into one: what only one states is taken, what differs is a conflict."""

from specwright.importer.reconcile.page_limits import SCHEMAS
from specwright.importer.reconcile.pages import reconcile
from specwright.importer.reconcile.settling import Preference

__all__ = ["SCHEMAS", "Preference", "reconcile"]
