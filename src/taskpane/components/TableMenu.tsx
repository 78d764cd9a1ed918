import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontal16Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { TABLE_KINDS, choicePlace } from "../../core/sheets/table-rows";
import type { TableChoice, TableKind } from "../../core/tables/table";
import type { CellRange } from "../../core/values/cell-ref";
import { useWords } from "../language";

/** Corrects one table: leaves it out, or says what it is. */
export function TableMenu(props: {
  readonly range: CellRange;
  /** What the button is called for those who do not see it. */
  readonly label: string;
  /** Undefined for a stretch that was not recognised. */
  readonly kind: TableKind | undefined;
  readonly disabled: boolean;
  readonly onChoose: (choice: TableChoice) => void;
}) {
  const { t } = useWords();
  const place = choicePlace(props.range);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontal16Regular />}
          aria-label={props.label}
          title={props.label}
          disabledFocusable={props.disabled}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {props.kind !== undefined && (
            <>
              <MenuItem onClick={() => props.onChoose({ ...place, ignore: true })}>
                {t("pane.tableIgnore")}
              </MenuItem>
              <MenuDivider />
            </>
          )}
          <Menu
            checkedValues={{ kind: props.kind === undefined ? [] : [props.kind] }}
            onCheckedValueChange={(_, { checkedItems }) => {
              const kind = TABLE_KINDS.find((known) => known === checkedItems[0]);
              if (kind && kind !== props.kind) props.onChoose({ ...place, kind });
            }}
          >
            <MenuTrigger disableButtonEnhancement>
              <MenuItem>{t("pane.tableKind")}</MenuItem>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {TABLE_KINDS.map((kind) => (
                  <MenuItemRadio key={kind} name="kind" value={kind}>
                    {t(`pane.kind.${kind}`)}
                  </MenuItemRadio>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          {props.kind !== undefined && (
            <MenuItem onClick={() => props.onChoose(place)}>{t("pane.tableAutomatic")}</MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
