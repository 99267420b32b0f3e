"""What can go wrong with uploads and their links."""

from backend.core.problems import Problem


class FileNotFound(Problem):
    status, code, title = 404, "file-not-found", "There is no such file, or it is not yours."


class FileInUse(Problem):
    status, code, title = 409, "file-in-use", "The file is in use elsewhere."


class FileTooLarge(Problem):
    status, code, title = 413, "file-too-large", "The file is larger than allowed."


class FileEmpty(Problem):
    status, code, title = 422, "file-empty", "The file is empty."


class FileTypeNotAllowed(Problem):
    status, code, title = 422, "file-type-not-allowed", "Files of this kind are not taken."


class FileTypeMismatch(Problem):
    status, code = 422, "file-type-mismatch"
    title = "The file's content is not what its name says."


class UploadQuotaReached(Problem):
    status, code = 409, "upload-quota-reached"
    title = "Too many uploads wait to be used; use or delete some first."


class FileLinkInvalid(Problem):
    status, code, title = 403, "file-link-invalid", "This link was not made by us."


class FileLinkExpired(Problem):
    status, code, title = 410, "file-link-expired", "This link is too old; open the page again."


class StoreUnavailable(Problem):
    status, code, title = 503, "file-store-unavailable", "Files cannot be reached just now."
