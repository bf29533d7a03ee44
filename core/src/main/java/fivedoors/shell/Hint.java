package fivedoors.shell;

/**
 * A word of help that no real terminal prints, marked as such in the trace. It is the program's,
 * not the system's, and so it is said in both languages on every system.
 *
 * @param code which help it is
 * @param about the command that is meant, or what was typed
 * @param korean the sentence
 * @param english the same
 */
record Hint(String code, String about, String korean, String english) {
  static Hint didYouMean(String typed, String better) {
    return new Hint(
        "didYouMean",
        better,
        "`" + typed + "` 명령을 몰라요. 혹시 `" + better + "`?",
        "Unknown command. Did you mean `" + better + "`?");
  }

  static Hint otherSystem(String typed, String better) {
    return new Hint(
        "otherSystem",
        better,
        "다른 운영체제의 명령이에요. 여기서는 이렇게 써요: `" + better + "`",
        "`" + typed + "` belongs to another system. Here it is `" + better + "`.");
  }

  static Hint help() {
    return new Hint("help", "help", "쓸 수 있는 명령은 `help`로 볼 수 있어요.", "`help` lists the commands.");
  }

  static Hint usage(String usage) {
    return new Hint(
        "usage",
        usage,
        "이렇게 쓸 수 있어요: " + Catalog.shown(Dialect.WINDOWS_KO, usage),
        "It can be used like this: " + usage);
  }

  static Hint busy(String command) {
    return new Hint(
        "busy",
        command,
        "`" + command + "` 명령이 아직 돌고 있어요. 멈추려면 Ctrl+C를 누르세요.",
        "`" + command + "` is still running. Ctrl+C stops it.");
  }

  static Hint quote(char quote) {
    return new Hint(
        "quote",
        "" + quote,
        "따옴표(" + quote + ")가 하나만 있어요. 짝을 맞춰 다시 적어 주세요.",
        "There is one quotation mark (" + quote + ") without its partner. Type the line again.");
  }
}
