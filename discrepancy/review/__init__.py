"""The local page on which editors decide: the HTML report with decisions live, for this machine alone."""
