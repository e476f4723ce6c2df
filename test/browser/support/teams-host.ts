/**
 * Microsoft Teams as a host of cards, in its three themes. Sizes, spacing and limits: the host configurations that
 * github.com/microsoft/AdaptiveCards keeps as samples/HostConfig/microsoft-teams-light.json and -dark.json. Colours: the
 * palette of Teams in github.com/microsoft/fluentui, react-northstar, themes teams, teams-dark and
 * teams-high-contrast; Teams draws text in the shades that can be read, which are darker in the light theme than the samples.
 */
export const themes = {
  light: {
    background: "#ffffff",
    emphasis: "#f5f5f5",
    text: "#242424",
    subtle: "#616161",
    line: "#d1d1d1",
    accent: "#5b5fc7",
    good: "#237b4b",
    warning: "#835c00",
    attention: "#c4314b",
    onFilled: "#ffffff",
  },
  dark: {
    background: "#292929",
    emphasis: "#1f1f1f",
    text: "#ffffff",
    subtle: "#adadad",
    line: "#616161",
    accent: "#a6a7dc",
    good: "#92c353",
    warning: "#f8d22a",
    attention: "#f1707b",
    onFilled: "#000000",
  },
  contrast: {
    background: "#000000",
    emphasis: "#000000",
    text: "#ffffff",
    subtle: "#ffffff",
    line: "#ffffff",
    accent: "#1aebff",
    good: "#3ff23f",
    warning: "#ffff01",
    attention: "#ff8a8a",
    onFilled: "#000000",
  },
} as const;

export type Theme = keyof typeof themes;
export const themeNames = Object.keys(themes) as Theme[];

/** The widths that cards are looked at: a phone, and a channel on a desktop. */
export const widths = [320, 700] as const;

/** The configuration that the renderer of cards takes. */
export function hostConfigOf(theme: Theme): object {
  const { background, emphasis, text, subtle, accent, good, warning, attention, line } = themes[theme];
  const colors = { default: text, dark: text, light: text, accent, good, warning, attention };
  const foregroundColors = Object.fromEntries(
    Object.entries(colors).map(([name, color]) => [
      name,
      { default: color, subtle: name === "default" ? subtle : color },
    ]),
  );
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  const sizes = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 };
  const fonts = (fontFamily: string) => ({
    fontFamily,
    fontSizes: sizes,
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
  });
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontTypes: {
      default: fonts("'Segoe UI', Tahoma, 'Liberation Sans', Arial, sans-serif"),
      monospace: fonts("'Courier New', 'Liberation Mono', monospace"),
    },
    containerStyles: {
      default: style(background),
      emphasis: style(emphasis),
      accent: style(accent),
      good: style(good),
      warning: style(warning),
      attention: style(attention),
    },
    actions: {
      maxActions: 6,
      spacing: "default",
      buttonSpacing: 8,
      showCard: { actionMode: "inline", inlineTopMargin: 16, style: "emphasis" },
      actionsOrientation: "horizontal",
      actionAlignment: "left",
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 4 },
    factSet: {
      title: { weight: "bolder", wrap: true, maxWidth: 110 },
      value: { wrap: true },
      spacing: 16,
    },
    inputs: {
      label: {
        inputSpacing: "small",
        requiredInputs: { weight: "bolder", suffix: " (needed)", suffixColor: "default" },
        optionalInputs: { weight: "bolder" },
      },
    },
  };
}

/** What Teams adds to the renderer's own style sheet: its buttons and fields. */
export function styleOf(theme: Theme): string {
  const { background, text, subtle, accent, attention, line, onFilled } = themes[theme];
  return `
    [data-theme=${theme}] { background: ${background}; color: ${text}; }
    [data-theme=${theme}] h2, [data-theme=${theme}] h3 { color: ${text}; }
    [data-theme=${theme}] .frame { border: 1px solid ${line}; }
    [data-theme=${theme}] .ac-pushButton { color: ${text}; background: ${background}; border: 1px solid ${line}; }
    [data-theme=${theme}] .ac-pushButton.style-positive { background: ${accent}; border-color: ${accent}; color: ${onFilled}; }
    [data-theme=${theme}] .ac-pushButton.style-destructive { color: ${attention}; border-color: ${attention}; }
    [data-theme=${theme}] .ac-input, [data-theme=${theme}] select { color: ${text}; background: ${background}; border: 1px solid ${line}; }
    [data-theme=${theme}] .chart-bar { background: ${accent}; }
    [data-theme=${theme}] ::placeholder { color: ${subtle}; opacity: 1; }
  `;
}
