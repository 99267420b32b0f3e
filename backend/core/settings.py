"""Settings of one installation, read from the environment and `.env`."""

import secrets
from functools import cached_property
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Every switch an operator has; each is listed in `.env.example`."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=False)

    data_dir: Path = Field(Path("data"), description="Database, index, files and mail live here.")
    database_url: str = Field("", description="Empty means a SQLite file in the data directory.")
    database_pool_size: int = Field(20, ge=1, description="Connections one process keeps.")
    search_url: str = Field(
        "", description="A Meilisearch server; empty means the embedded engine."
    )
    search_key: SecretStr = Field(SecretStr(""), description="Key that may write the indexes.")
    search_prefix: str = Field(
        "silkbridge", description="Prefix of index names on a shared server."
    )
    embeddings: str = Field("local", description="local, off, or remote (needs EMBEDDINGS_URL).")
    embeddings_url: str = Field("", description="OpenAI-compatible base URL ending in /v1.")
    embeddings_key: SecretStr = Field(SecretStr(""), description="Bearer token for it.")
    embeddings_model: str = Field("", description="Model name sent to it.")
    public_url: str = Field("http://127.0.0.1:8000", description="Address readers use; for links.")
    allowed_origins: str = Field("", description="More origins that may send cookies, by comma.")
    secret_key: SecretStr = Field(SecretStr(""), description="Empty: made once in the data folder.")
    session_days: int = Field(14, ge=1, le=90, description="A sign-in lasts this long.")
    mail_url: str = Field("", description="smtp://user:pass@host:port; empty: files in a folder.")
    mail_from: str = Field("Silkbridge <noreply@silkbridge.example>", description="Sender.")
    files_url: str = Field("", description="s3://bucket/prefix; empty: a folder.")
    sealing_dir: str = Field(
        "", description="Folder of the holders' shares of sealing keys; empty: in the data folder."
    )
    upload_max_mb: int = Field(50, ge=1, le=1024, description="Largest single upload.")
    import_max_rows: int = Field(20_000, ge=1, description="Rows one import may hold.")
    listing_valid_days: int = Field(
        365, ge=30, description="A listing expires unless re-confirmed."
    )
    rate_limits: bool = Field(default=True, description="Per-actor limits; off only in load tests.")
    log_level: str = Field("info", description="debug, info, warning or error.")
    web_dist: Path = Field(Path("frontend/dist"), description="The built web pages.")

    @cached_property
    def resolved_database_url(self) -> str:
        """The database in use; a bare PostgreSQL address gets the psycopg driver."""
        if not self.database_url:
            return f"sqlite:///{self.data_dir / 'silkbridge.db'}"
        scheme, _, rest = self.database_url.partition("://")
        if scheme in {"postgres", "postgresql"}:
            return f"postgresql+psycopg://{rest}"
        return self.database_url

    @cached_property
    def key(self) -> bytes:
        """The installation's secret, for signing links and chaining the audit log."""
        if value := self.secret_key.get_secret_value():
            return value.encode()
        path = self.data_dir / "secret.key"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            made = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
            made.touch(mode=0o600)
            made.write_text(secrets.token_urlsafe(48))
            try:
                path.hardlink_to(made)  # the first of several processes wins
            except FileExistsError:
                pass
            finally:
                made.unlink()
        return path.read_bytes().strip()

    @property
    def secure(self) -> bool:
        """Whether readers come over HTTPS, so that cookies may say so."""
        return self.public_url.startswith("https://")

    @property
    def mail_dir(self) -> Path:
        """Where messages are put when no mail server is set."""
        return self.data_dir / "mail"

    @property
    def sealing_folder(self) -> Path:
        """Where each holder of shares has a folder, outside the database."""
        return Path(self.sealing_dir) if self.sealing_dir else self.data_dir / "sealing"

    @property
    def glossary_dir(self) -> Path:
        """Where the operator's additions to the glossary lie."""
        return self.data_dir / "glossary"

    @property
    def index_dir(self) -> Path:
        """Where the embedded engine keeps its indexes."""
        return self.data_dir / "index"
