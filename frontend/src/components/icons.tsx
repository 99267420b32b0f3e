// The few pictograms in use, drawn on a 16-px grid; always beside a word.
import type { ReactNode } from "react";

function icon(children: ReactNode, mirrored = false) {
  return function Icon({ size = 16 }: { size?: number }) {
    return (
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        width={size}
        height={size}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={mirrored ? "mirrored" : undefined}
        style={{ flexShrink: 0 }}
      >
        {children}
      </svg>
    );
  };
}

export const SearchIcon = icon(
  <>
    <circle cx="6.5" cy="6.5" r="4.5" />
    <path d="m10 10 4.5 4.5" />
  </>,
);
export const CloseIcon = icon(<path d="m4 4 8 8m0-8-8 8" />);
export const MenuIcon = icon(<path d="M2 4h12M2 8h12M2 12h12" />);
export const ChevronDown = icon(<path d="m3.5 6 4.5 4.5L12.5 6" />);
export const ChevronEnd = icon(<path d="m6 3.5 4.5 4.5L6 12.5" />, true);
export const ChevronStart = icon(<path d="M10 3.5 5.5 8l4.5 4.5" />, true);
export const LockIcon = icon(
  <>
    <rect x="3" y="7" width="10" height="7" rx="1.5" />
    <path d="M5 7V5a3 3 0 0 1 6 0v2" />
  </>,
);
export const LinkIcon = icon(
  <path d="m6.5 9.5 3-3M7.5 4.5l1-1a2.8 2.8 0 0 1 4 4l-1 1M8.5 11.5l-1 1a2.8 2.8 0 0 1-4-4l1-1" />,
);
export const PrintIcon = icon(
  <>
    <path d="M4.5 6V2h7v4M4.5 11H2.5V6h11v5h-2" />
    <path d="M4.5 9.5h7V14h-7z" />
  </>,
);
export const BellIcon = icon(
  <>
    <path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11z" />
    <path d="M6.5 14a1.6 1.6 0 0 0 3 0" />
  </>,
);
export const MoreIcon = icon(
  <g fill="currentColor" stroke="none">
    <circle cx="3" cy="8" r="1.4" />
    <circle cx="8" cy="8" r="1.4" />
    <circle cx="13" cy="8" r="1.4" />
  </g>,
);
export const FileIcon = icon(<path d="M4 1.5h5.5L12.5 4.5v10h-8.5zM9.5 1.5v3h3" />);
export const UploadIcon = icon(<path d="M8 11V2.5m-3.5 3L8 2l3.5 3.5M2.5 11v3h11v-3" />);
export const TranslateIcon = icon(<path d="M1.5 3.5h7M5 2v1.5M7 3.5C6.5 6.5 4.5 8.5 2 9.5M3.5 5.5c1 2 2.5 3.200 4.5 4M8 14l3-7 3 7M9 12h4" />);
