"""Times: of which event a time is told, what speaks for one event or two, and how far two times are apart."""
