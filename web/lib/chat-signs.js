/**
 * The signs people put under a message. Their words: `chat-sign-<name>`.
 */
export const SIGNS = {
  thumb: "👍",
  heart: "❤️",
  laugh: "😄",
  wow: "😮",
  sad: "😢",
  thanks: "🙏",
  party: "🎉",
  clap: "👏",
  coffee: "☕",
  wave: "👋",
};
