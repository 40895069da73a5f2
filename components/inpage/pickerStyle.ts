import { barStyle } from './barStyle';

/** Over the whole page, yet only its card catches the pointer. */
export const pickerStyle = `${barStyle}
:host {
  inset: 0 !important;
  max-width: none !important;
  pointer-events: none !important;
}
section {
  position: absolute;
  inset: auto 16px 16px auto;
  width: min(420px, calc(100vw - 32px));
  pointer-events: auto;
  outline: none;
}
section p { flex-basis: 100%; font-weight: 600; }
section .hint { font-weight: 400; }
.frame {
  position: absolute;
  box-sizing: border-box;
  border: 2px solid #0e5c63;
  border-radius: 4px;
  outline: 2px solid #ffffff;
  background: rgb(14 92 99 / 0.15);
}
.frame[hidden] { display: none; }
`;
