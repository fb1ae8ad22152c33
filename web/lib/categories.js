/**
 * What help can be about, and the picture for each. The same list serves as skills.
 */

/** Category → icon name, in the order in which they are shown. Words: `category-<name>`. */
export const CATEGORIES = {
  repair: "hammer",
  furnish: "sofa",
  carry: "package",
  groceries: "shopping-basket",
  transport: "bus",
  language: "languages",
  letters: "mail",
  digital: "smartphone",
  childcare: "baby",
  pets: "dog",
  cooking: "cooking-pot",
  plants: "flower-2",
  company: "coffee",
  borrow: "wrench",
  other: "ellipsis",
};

/** Icon for a category, also for one that a newer server made up. @param {string} category */
export const categoryIcon = (category) => CATEGORIES[category] ?? CATEGORIES.other;
