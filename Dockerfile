# One image for every role: the API with the web pages, the worker, and the operator's commands.
FROM node:24-slim AS web
WORKDIR /web
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY frontend/ ./
RUN npm run build

FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DATA_DIR=/data WEB_DIST=/app/web
WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock \
    && useradd --system --uid 10001 silkbridge \
    && install -d -o silkbridge /data
COPY search/ search/
COPY backend/ backend/
COPY seed/ seed/
COPY silkbridge.py ./
COPY --from=web /web/dist web/
USER silkbridge
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
ENTRYPOINT ["python", "-m", "silkbridge"]
CMD ["serve", "--host", "0.0.0.0", "--no-demo", "--no-worker"]
