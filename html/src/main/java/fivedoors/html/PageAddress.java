package fivedoors.html;

/** What the page's address says behind the {@code #}: {@code #/l/2.1-dhcp-dora?lang=en}. */
public final class PageAddress {
  private PageAddress() {}

  /** {@code ko} or {@code en}: what the address says, else what the browser prefers. */
  public static String language() {
    String asked = askedLanguage();
    if (asked != null) {
      return asked;
    }
    return preferred().startsWith("ko") ? "ko" : "en";
  }

  /** The language that the address names, or null. */
  static String askedLanguage() {
    String asked = parameter("lang");
    return asked.equals("ko") || asked.equals("en") ? asked : null;
  }

  /** The lesson that the address names; empty if it names none. */
  public static native String lesson() /*-{
    var found = /^#\/l\/([A-Za-z0-9.-]+)/.exec($wnd.location.hash);
    return found ? found[1] : "";
  }-*/;

  /** Whether the address names free play: {@code #/sandbox}. */
  static native boolean sandbox() /*-{
    return /^#\/sandbox(?![A-Za-z0-9.-])/.test($wnd.location.hash);
  }-*/;

  /** The part behind and with {@code #} that opens a lesson in a language. */
  public static String of(String lesson, String language) {
    return "#/l/" + lesson + "?lang=" + language;
  }

  private static native String parameter(String name) /*-{
    var found = new RegExp("[?&]" + name + "=([A-Za-z0-9.-]+)").exec($wnd.location.hash);
    return found ? found[1] : "";
  }-*/;

  private static native String preferred() /*-{
    return ($wnd.navigator.languages && $wnd.navigator.languages[0]) || $wnd.navigator.language || "";
  }-*/;
}
