package fivedoors.shell;

/**
 * A word of help that no real terminal prints, marked as such in the trace. Its {@code code} and
 * {@code about} let a screen say it in the language of its user.
 *
 * @param code which help it is
 * @param about the command that is meant, or what was typed
 * @param text the sentence in the terminal's own language
 */
record Hint(String code, String about, String text) {
  static Hint didYouMean(Dialect d, String typed, String better) {
    return new Hint(
        "didYouMean",
        better,
        d.say(
            "`" + typed + "` 명령을 몰라요. 혹시 `" + better + "`?",
            "Unknown command. Did you mean `" + better + "`?"));
  }

  static Hint otherSystem(Dialect d, String typed, String better) {
    return new Hint(
        "otherSystem",
        better,
        d.say(
            "다른 운영체제의 명령이에요. 여기서는 이렇게 써요: `" + better + "`",
            "`" + typed + "` belongs to another system. Here it is `" + better + "`."));
  }

  static Hint help(Dialect d) {
    return new Hint(
        "help", "help", d.say("쓸 수 있는 명령은 `help`로 볼 수 있어요.", "`help` lists the commands."));
  }

  static Hint usage(Dialect d, String usage) {
    return new Hint("usage", usage, d.say("이렇게 쓸 수 있어요: ", "It can be used like this: ") + usage);
  }

  static Hint busy(Dialect d, String command) {
    return new Hint(
        "busy",
        command,
        d.say(
            "`" + command + "` 명령이 아직 돌고 있어요. 멈추려면 Ctrl+C를 누르세요.",
            "`" + command + "` is still running. Ctrl+C stops it."));
  }

  static Hint quote(Dialect d, char quote) {
    return new Hint(
        "quote",
        "" + quote,
        d.say(
            "따옴표(" + quote + ")가 하나만 있어요. 짝을 맞춰 다시 적어 주세요.",
            "There is one quotation mark ("
                + quote
                + ") without its partner. Type the line again."));
  }
}
