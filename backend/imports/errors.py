"""What can be wrong with an import as a whole; rows carry their own faults."""

from backend.core.problems import NotFound, Problem


class ImportNotFound(NotFound):
    code = "import-not-found"
    title = "There is no such import, or it is not yours."


class UnreadableFile(Problem):
    status, code = 422, "unreadable-file"
    title = "The file is not a spreadsheet, CSV or JSON-lines file that can be read."


class TooManyRows(Problem):
    status, code = 422, "too-many-rows"
    title = "The file holds more rows than one import may have."


class UnknownColumn(Problem):
    status, code = 422, "unknown-column"
    title = "The mapping names a column the file does not have."


class UnknownField(Problem):
    status, code = 422, "unknown-field"
    title = "The mapping names a field that listings do not have."


class NothingToImport(Problem):
    status, code = 422, "nothing-to-import"
    title = "No row of the file can be imported."


class ImportClosed(Problem):
    status, code = 409, "import-closed"
    title = "This import was carried out or discarded already."


class RowsRefused(Problem):
    status, code = 409, "rows-refused"
    title = "Some rows have faults; mend them or import only the others."
