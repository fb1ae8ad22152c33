from naober.cli import main

main()
