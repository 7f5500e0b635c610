FROM python:3.11-slim-bookworm AS packages
COPY requirements.txt /
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes -r /requirements.txt

FROM python:3.11-slim-bookworm
# Tinos stands in for Times New Roman in PDF files.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fonts-croscore \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /var/lib/emulation-blocs --create-home --shell /usr/sbin/nologin blocs
COPY --from=packages /venv /venv
WORKDIR /app
COPY . .
# The key is for this step only; the app gets its own when it starts.
RUN SECRET_KEY=$(head -c 50 /dev/urandom | base64 -w0) /venv/bin/python manage.py collectstatic --noinput \
    && /venv/bin/python -m compileall -q /app
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 \
    EMBEDDED_DATA_DIR=/var/lib/emulation-blocs LISTEN=0.0.0.0:8000
USER blocs
VOLUME /var/lib/emulation-blocs
EXPOSE 8000
# 127.0.0.1 has to be among ALLOWED_HOSTS.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["python", "manage.py", "serve"]
