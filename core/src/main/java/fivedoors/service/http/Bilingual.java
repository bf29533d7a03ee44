package fivedoors.service.http;

/**
 * Pages that carry their words in a second language beside the first, as many real ones do: an
 * element has its text, and in {@code data-en} what it says in English. What travels is the same
 * for everybody; who shows the page picks the language.
 */
public final class Bilingual {
  private static final String MARK = " data-en=\"";

  private Bilingual() {}

  /**
   * One page of two that differ in their words alone: {@code page} with the words of {@code
   * english} beside its own. Where the elements are not the same it stays as it is.
   */
  public static String both(String page, String english) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    int other = 0;
    int mark = -1; // where the element begins whose text comes next
    while (true) {
      int open = page.indexOf('<', from);
      int otherOpen = english.indexOf('<', other);
      String text = open < 0 ? page.substring(from) : page.substring(from, open);
      String words = otherOpen < 0 ? english.substring(other) : english.substring(other, otherOpen);
      if (!text.equals(words)) {
        if (mark < 0) {
          return page;
        }
        out.insert(mark, MARK + words + "\"");
      }
      out.append(text);
      if (open < 0 || otherOpen < 0) {
        return open == otherOpen ? out.toString() : page;
      }
      int close = page.indexOf('>', open);
      String tag = close < 0 ? "" : page.substring(open, close + 1);
      if (tag.isEmpty() || !english.startsWith(tag, otherOpen)) {
        return page;
      }
      out.append(tag);
      mark = tag.startsWith("</") ? -1 : out.length() - 1;
      from = close + 1;
      other = otherOpen + tag.length();
    }
  }

  /** A page in the words of one language, {@code ko} or {@code en}, without the other's. */
  public static String in(String language, String page) {
    boolean english = language.equals("en");
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int open = page.indexOf('<'); open >= 0; open = page.indexOf('<', from)) {
      int close = page.indexOf('>', open);
      int mark = close < 0 ? -1 : page.indexOf(MARK, open);
      int end = mark < 0 || mark > close ? -1 : page.indexOf('"', mark + MARK.length());
      if (close < 0) {
        break;
      } else if (end < 0 || end > close) {
        out.append(page, from, close + 1);
        from = close + 1;
        continue;
      }
      out.append(page, from, mark).append(page, end + 1, close + 1);
      from = close + 1;
      if (english) {
        out.append(page, mark + MARK.length(), end);
        int next = page.indexOf('<', from);
        from = next < 0 ? page.length() : next;
      }
    }
    return out.append(page.substring(from)).toString();
  }
}
