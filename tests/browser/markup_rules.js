// html-validate's rules: all that it recommends but these.
export const markupRules = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // A telephone number is kept on one line by the style sheet; what is copied has plain blanks.
    "tel-non-breaking": "off",
    // Boxes of one question share a name: that is how a form sends several answers.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
  },
};
