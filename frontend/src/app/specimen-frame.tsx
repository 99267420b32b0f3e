// The specimen with the switches of language and display.
import { SpecimenPage } from "@/pages/specimen-page";
import { DisplaySwitch } from "./display-switch";
import { LocaleSwitch } from "./locale-switch";

export function SpecimenFrame() {
  return (
    <SpecimenPage
      switches={
        <>
          <LocaleSwitch />
          <DisplaySwitch />
        </>
      }
    />
  );
}
