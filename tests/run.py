"""`make test`: make sure of what the tests need, run them all, and say what ran on which database."""

import os
import shutil
import subprocess
import sys

from tests import services

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    """Run everything; answers pytest's exit code."""
    environment = dict(os.environ)
    with services.running() as found:
        environment |= found.environment
        lacking = list(found.lacking)
        browser = _browser()
        if browser is None:
            lacking.append("Chromium (screens): install it with  apt-get install chromium")
        else:
            environment["NAOBER_TEST_CHROMIUM"] = browser
        for what in lacking:
            print(f"!! NOT TESTED: {what}", flush=True)
        if lacking and environment.get("CI") == "true":
            print("!! with CI=true everything must be there")
            return 1
        workers = environment.get("NAOBER_TEST_WORKERS", str(min(os.cpu_count() or 2, 4)))
        command = [sys.executable, "-m", "pytest", "-n", workers, "--dist", "loadgroup", *sys.argv[1:]]
        return subprocess.call(command, env=environment)


def _browser() -> str | None:
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found or not (shutil.which("apt-get") and os.geteuid() == 0):
        return found
    print("Installing Chromium (Debian's package) ...", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.call(["apt-get", "update", "-qq"], **quiet)
    subprocess.call(["apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-core"], **quiet)
    return next((path for name in CHROMIUM if (path := shutil.which(name))), None)


if __name__ == "__main__":
    raise SystemExit(main())
