# Everything is installed from the lock by the same bootstrap as outside.
FROM python:3.13-slim AS build
WORKDIR /app
COPY verify/bootstrap.py verify/bootstrap.py
COPY requirements.lock requirements-bootstrap.lock pyproject.toml ./
RUN python verify/bootstrap.py

FROM python:3.13-slim
RUN useradd --uid 10001 --create-home verify && install -d -o verify /state /static
WORKDIR /app
COPY --from=build /app/.venv .venv
COPY . .
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    VERIFY_STATE=/state \
    STATIC_ROOT=/static \
    HASHED_STATIC=true
# Collecting files reads settings and connects to nothing: these addresses are never used.
RUN SECRET_KEY=build REDIS_URL=redis://nowhere DATABASE_URL=postgresql://nobody@nowhere/none \
    DATABASE_OWNER_URL=postgresql://nobody@nowhere/none \
    DATABASE_SEALER_URL=postgresql://nobody@nowhere/none \
    python manage.py collectstatic --noinput --verbosity 0
USER verify
VOLUME /state
EXPOSE 8000
