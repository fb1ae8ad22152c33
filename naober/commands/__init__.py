"""What an operator can do at the command line, one command a file."""
