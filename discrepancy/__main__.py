"""``python -m discrepancy`` is the command ``discrepancy``."""

from discrepancy.cli import main

main(prog_name="discrepancy")
