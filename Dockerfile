# syntax=docker/dockerfile:1

# Two stages: the first has pip and its caches, the second only what runs.
FROM python:3.13-slim AS build

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore

RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH

# First the locked parts, in a layer of their own: it is rebuilt only when the lock changes.
COPY requirements.lock /tmp/requirements.lock
RUN pip install --require-hashes --no-deps --only-binary :all: -r /tmp/requirements.lock

WORKDIR /app
COPY pyproject.toml README.md LICENSE ./
COPY naober/ naober/
COPY api/ api/
COPY realtime/ realtime/
COPY jobs/ jobs/
COPY backend/ backend/
COPY web/ web/

# Installed in place, because the app in web/ is served as it stands, from beside the code.
# Bytecode is written now: at run time nobody may write here.
RUN pip install --no-deps --no-build-isolation --editable . \
    && pip uninstall --yes pip \
    && python -m compileall -q -j 0 /app /opt/venv/lib


FROM python:3.13-slim AS run

LABEL org.opencontainers.image.title="naober" \
      org.opencontainers.image.description="Neighbours in a mixed housing complex run their life together" \
      org.opencontainers.image.licenses="EUPL-1.2"

# A fixed number, so that the owner of a mounted folder can be set once. Any other one works too, by `--user`.
RUN groupadd --system --gid 10001 naober \
    && useradd --system --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin naober \
    && install --directory --owner=10001 --group=10001 --mode=0750 /data

COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app

ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    NAOBER_DATA_DIR=/data \
    NAOBER_HOST=0.0.0.0 \
    NAOBER_PORT=8000

WORKDIR /app
USER 10001:10001
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM

HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health/ready', timeout=4)"]

ENTRYPOINT ["naober"]
CMD ["serve"]
