// Generated from tokens.json by scripts/build-theme.mjs; do not edit.
export const chart = {
  "categorical": [
    "#26418A",
    "#BD8710",
    "#2B9DB2",
    "#8F1F4A",
    "#565808",
    "#9F7BEA"
  ],
  "categoricalDark": [
    "#5873D0",
    "#F5C242",
    "#7FE6D8",
    "#C9617F",
    "#83862A",
    "#B9BCFC"
  ],
  "sequential": [
    "#F0F3FB",
    "#D5DFF3",
    "#AEC0E6",
    "#7F98D4",
    "#5473BD",
    "#31509F",
    "#1D326C"
  ],
  "sequentialDark": [
    "#1A2130",
    "#212E4E",
    "#2B4074",
    "#3A569B",
    "#4A69B2",
    "#7F9CE0",
    "#B6C8F7"
  ],
  "diverging": [
    "#8A1F36",
    "#CC6E7E",
    "#EBC3C8",
    "#EEEBE4",
    "#C4D0EC",
    "#6F8ACB",
    "#26418A"
  ],
  "heatText": {
    "light": [
      "#1C1B1E",
      "#1C1B1E",
      "#1C1B1E",
      "#1C1B1E",
      "#FFFFFF",
      "#FFFFFF",
      "#FFFFFF"
    ],
    "dark": [
      "#ECE9E2",
      "#ECE9E2",
      "#ECE9E2",
      "#ECE9E2",
      "#FFFFFF",
      "#0F1218",
      "#0F1218"
    ]
  }
} as const;
export const palette = {
  "lapis": {
    "50": "#F0F3FB",
    "100": "#E0E7F6",
    "200": "#C4D0EC",
    "300": "#9CB0DE",
    "400": "#6F8ACB",
    "500": "#4A68B4",
    "600": "#31509F",
    "700": "#26418A",
    "800": "#1D326C",
    "900": "#15244F",
    "950": "#0E1936"
  },
  "sand": {
    "0": "#FFFFFF",
    "25": "#FBFAF7",
    "50": "#F6F4EF",
    "100": "#EEEBE4",
    "200": "#E3DFD6",
    "300": "#D0CABE",
    "400": "#B1AA9C",
    "500": "#8F8778",
    "600": "#69635A",
    "700": "#4F4A43",
    "800": "#33302B",
    "900": "#1C1B1E"
  },
  "saffron": {
    "50": "#FDF5E3",
    "100": "#FAE8C0",
    "200": "#F0D394",
    "400": "#E5A92F",
    "500": "#C27E08",
    "700": "#7F5300",
    "800": "#5E3D00"
  },
  "pomegranate": {
    "50": "#FCEFF1",
    "100": "#F6D9DD",
    "200": "#E9BCC3",
    "400": "#D3566B",
    "600": "#A5243D",
    "700": "#871A30"
  },
  "jade": {
    "50": "#E9F5EF",
    "200": "#B4D9C7",
    "400": "#4FA582",
    "600": "#1B6B4E",
    "700": "#13523B"
  },
  "turquoise": {
    "50": "#E5F3F4",
    "200": "#AED7DB",
    "400": "#3D9AA5",
    "600": "#0D6470",
    "700": "#084C56"
  }
} as const;
