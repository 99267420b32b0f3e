// Generated from tokens.json by scripts/build-theme.mjs; do not edit.
export const light = {
  "token": {
    "colorPrimary": "#26418A",
    "colorPrimaryHover": "#1D326C",
    "colorPrimaryActive": "#1D326C",
    "colorPrimaryBg": "#F0F3FB",
    "colorPrimaryBorder": "#C4D0EC",
    "colorPrimaryText": "#26418A",
    "colorLink": "#26418A",
    "colorLinkHover": "#26418A",
    "colorLinkActive": "#26418A",
    "colorInfo": "#26418A",
    "colorSuccess": "#1B6B4E",
    "colorWarning": "#C27E08",
    "colorError": "#A5243D",
    "colorText": "#1C1B1E",
    "colorTextSecondary": "#4F4A43",
    "colorTextTertiary": "#69635A",
    "colorTextQuaternary": "#69635A",
    "colorTextDescription": "#69635A",
    "colorTextPlaceholder": "#69635A",
    "colorTextDisabled": "#69635A",
    "colorBgBase": "#FFFFFF",
    "colorBgLayout": "#FBFAF7",
    "colorBgContainer": "#FFFFFF",
    "colorBorder": "#938B7D",
    "colorBorderSecondary": "#E3DFD6",
    "colorSplit": "#E3DFD6",
    "colorFillAlter": "#F6F4EF",
    "colorFillSecondary": "#F6F4EF",
    "colorFillTertiary": "#F6F4EF",
    "controlItemBgHover": "#F3F1EB",
    "controlItemBgActive": "#F0F3FB",
    "colorBgElevated": "#FFFFFF"
  },
  "components": {
    "Button": {
      "primaryShadow": "none",
      "defaultShadow": "none",
      "dangerShadow": "none",
      "fontWeight": 600,
      "paddingInline": 16,
      "defaultBorderColor": "#938B7D",
      "defaultColor": "#1C1B1E"
    },
    "Input": {
      "activeShadow": "0 0 0 3px #C4D0EC",
      "activeBorderColor": "#31509F",
      "hoverBorderColor": "#26418A"
    },
    "Select": {
      "optionSelectedBg": "#F0F3FB",
      "activeBorderColor": "#31509F",
      "hoverBorderColor": "#26418A"
    },
    "Table": {
      "headerBg": "transparent",
      "headerColor": "#69635A",
      "headerSplitColor": "transparent",
      "borderColor": "#E3DFD6",
      "rowHoverBg": "#F3F1EB",
      "cellPaddingBlock": 12,
      "cellPaddingInline": 12,
      "cellPaddingBlockSM": 6,
      "cellPaddingInlineSM": 8,
      "headerBorderRadius": 0
    },
    "Segmented": {
      "trackBg": "#F6F4EF",
      "itemSelectedBg": "#FFFFFF",
      "trackPadding": 3
    },
    "Slider": {
      "handleSize": 12,
      "railSize": 4,
      "trackBg": "#26418A",
      "railBg": "#E3DFD6"
    },
    "Checkbox": {
      "borderRadiusSM": 3
    },
    "Pagination": {
      "itemActiveBg": "#F0F3FB"
    }
  }
} as const;
export const dark = {
  "token": {
    "colorPrimary": "#4663B4",
    "colorPrimaryHover": "#5573C4",
    "colorPrimaryActive": "#5573C4",
    "colorPrimaryBg": "#1A2340",
    "colorPrimaryBorder": "#34457A",
    "colorPrimaryText": "#A9BCF2",
    "colorLink": "#A9BCF2",
    "colorLinkHover": "#A9BCF2",
    "colorLinkActive": "#A9BCF2",
    "colorInfo": "#4663B4",
    "colorSuccess": "#74C7A3",
    "colorWarning": "#E5A92F",
    "colorError": "#F39AA7",
    "colorText": "#ECE9E2",
    "colorTextSecondary": "#C2BDB3",
    "colorTextTertiary": "#A09B92",
    "colorTextQuaternary": "#A09B92",
    "colorTextDescription": "#A09B92",
    "colorTextPlaceholder": "#A09B92",
    "colorTextDisabled": "#A09B92",
    "colorBgBase": "#161A22",
    "colorBgLayout": "#0F1218",
    "colorBgContainer": "#161A22",
    "colorBorder": "#6D7686",
    "colorBorderSecondary": "#2A303C",
    "colorSplit": "#2A303C",
    "colorFillAlter": "#12161D",
    "colorFillSecondary": "#12161D",
    "colorFillTertiary": "#12161D",
    "controlItemBgHover": "#1E2430",
    "controlItemBgActive": "#1A2340",
    "colorBgElevated": "#1E2430"
  },
  "components": {
    "Button": {
      "primaryShadow": "none",
      "defaultShadow": "none",
      "dangerShadow": "none",
      "fontWeight": 600,
      "paddingInline": 16,
      "defaultBorderColor": "#6D7686",
      "defaultColor": "#ECE9E2"
    },
    "Input": {
      "activeShadow": "0 0 0 3px #34457A",
      "activeBorderColor": "#A9BCF2",
      "hoverBorderColor": "#A9BCF2"
    },
    "Select": {
      "optionSelectedBg": "#1A2340",
      "activeBorderColor": "#A9BCF2",
      "hoverBorderColor": "#A9BCF2"
    },
    "Table": {
      "headerBg": "transparent",
      "headerColor": "#A09B92",
      "headerSplitColor": "transparent",
      "borderColor": "#2A303C",
      "rowHoverBg": "#1E2430",
      "cellPaddingBlock": 12,
      "cellPaddingInline": 12,
      "cellPaddingBlockSM": 6,
      "cellPaddingInlineSM": 8,
      "headerBorderRadius": 0
    },
    "Segmented": {
      "trackBg": "#12161D",
      "itemSelectedBg": "#161A22",
      "trackPadding": 3
    },
    "Slider": {
      "handleSize": 12,
      "railSize": 4,
      "trackBg": "#A9BCF2",
      "railBg": "#2A303C"
    },
    "Checkbox": {
      "borderRadiusSM": 3
    },
    "Pagination": {
      "itemActiveBg": "#1A2340"
    }
  }
} as const;
export const large = {
  "token": {
    "colorPrimary": "#15244F",
    "colorLink": "#15244F",
    "colorText": "#000000",
    "colorTextSecondary": "#1C1B1E",
    "colorTextTertiary": "#33302B",
    "colorTextQuaternary": "#33302B",
    "colorTextDescription": "#33302B",
    "colorTextPlaceholder": "#33302B",
    "colorTextDisabled": "#33302B",
    "colorBorder": "#33302B",
    "colorBorderSecondary": "#69635A",
    "colorSplit": "#69635A"
  },
  "components": {
    "Button": {
      "primaryShadow": "none",
      "defaultShadow": "none",
      "dangerShadow": "none",
      "fontWeight": 600,
      "paddingInline": 16,
      "defaultBorderColor": "#33302B",
      "defaultColor": "#000000"
    },
    "Input": {
      "activeShadow": "0 0 0 3px #26418A",
      "activeBorderColor": "#31509F",
      "hoverBorderColor": "#15244F"
    },
    "Select": {
      "optionSelectedBg": "#F0F3FB",
      "activeBorderColor": "#31509F",
      "hoverBorderColor": "#15244F"
    },
    "Table": {
      "headerBg": "transparent",
      "headerColor": "#33302B",
      "headerSplitColor": "transparent",
      "borderColor": "#69635A",
      "rowHoverBg": "#F3F1EB",
      "cellPaddingBlock": 12,
      "cellPaddingInline": 12,
      "cellPaddingBlockSM": 6,
      "cellPaddingInlineSM": 8,
      "headerBorderRadius": 0
    },
    "Segmented": {
      "trackBg": "#F6F4EF",
      "itemSelectedBg": "#FFFFFF",
      "trackPadding": 3
    },
    "Slider": {
      "handleSize": 12,
      "railSize": 4,
      "trackBg": "#15244F",
      "railBg": "#69635A"
    },
    "Checkbox": {
      "borderRadiusSM": 3
    },
    "Pagination": {
      "itemActiveBg": "#F0F3FB"
    }
  }
} as const;
export const shared = {
  "fontSize": 14,
  "fontSizeSM": 13,
  "fontSizeLG": 16,
  "fontWeightStrong": 600,
  "lineHeight": 1.5714,
  "borderRadius": 6,
  "borderRadiusLG": 10,
  "borderRadiusSM": 4,
  "borderRadiusXS": 3,
  "controlHeight": 36,
  "controlHeightSM": 28,
  "controlHeightLG": 44,
  "boxShadowTertiary": "none",
  "motionDurationFast": "0.12s",
  "motionDurationMid": "0.18s",
  "motionDurationSlow": "0.26s",
  "motionEaseInOut": "cubic-bezier(.2,0,0,1)",
  "motionEaseOut": "cubic-bezier(.2,0,0,1)",
  "wireframe": false
} as const;
export const arabicScript = {
  "fontSize": 15,
  "fontSizeSM": 14,
  "fontSizeLG": 17,
  "lineHeight": 1.6
} as const;
export const fontStacks = {
  "latin": "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Noto Sans'",
  "cjk": "'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC'",
  "arabic": "'SF Arabic', 'Segoe UI', 'Noto Sans Arabic', 'Noto Sans Arabic UI', Tahoma"
} as const;
export const breakpoint = {
  "phone": 0,
  "tablet": 640,
  "desktop": 1024,
  "wide": 1440
} as const;
