"""Makes `python -m specwright` the command `specwright`."""

import sys

from specwright.cli.app import main

sys.exit(main())
