// From the description of a field to its control.
import { AttachmentsField } from "./attachments-field";
import { ConfidentialField } from "./confidential-field";
import { DeadlineField } from "./deadline-field";
import type { Field } from "./fields";
import { LanguageField } from "./language-field";
import { LevelField } from "./level-field";
import { CountriesField, KeywordsField, LinesField } from "./list-fields";
import { ModesField } from "./modes-field";
import { NodeField } from "./node-field";
import { RowsField } from "./rows-field";
import { CheckField, ChoiceField, DayField, FigureField, MoneyField, TextField } from "./simple-fields";
import { TaxonomyFields } from "./taxonomy-field";

export function FieldView({ field }: { field: Field }) {
  switch (field.type) {
    case "line":
    case "area":
      return <TextField field={field} />;
    case "choice":
      return <ChoiceField field={field} />;
    case "figure":
      return <FigureField field={field} />;
    case "check":
      return <CheckField field={field} />;
    case "day":
      return <DayField field={field} />;
    case "money":
      return <MoneyField field={field} />;
    case "rows":
      return <RowsField field={field} />;
    case "lines":
      return <LinesField field={field} />;
    case "keywords":
      return <KeywordsField field={field} />;
    case "countries":
      return <CountriesField field={field} />;
    case "taxonomy":
      return <TaxonomyFields field={field} />;
    case "node":
      return <NodeField field={field} />;
    case "level":
      return <LevelField field={field} />;
    case "modes":
      return <ModesField field={field} />;
    case "deadline":
      return <DeadlineField field={field} />;
    case "language":
      return <LanguageField field={field} />;
    case "files":
      return <AttachmentsField />;
    case "confidential":
      return <ConfidentialField />;
  }
}
