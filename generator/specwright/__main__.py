"""Makes `python -m specwright` the command `specwright`."""

import sys

from specwright.cli import main

sys.exit(main())
