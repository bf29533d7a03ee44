package fivedoors.shell;

import fivedoors.device.Host;
import fivedoors.stack.AddressConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the Tab key offers: whole lines that begin with what is typed. */
public final class Completion {
  private Completion() {}

  /**
   * The lines that a line could become by its next word; in the order of {@code help}, none twice.
   * Addresses offered are those the host knows: its gateway, its name server and itself.
   */
  public static List<String> of(Host host, Dialect dialect, String typed) {
    List<String> found = new ArrayList<>();
    String start = typed.substring(0, typed.lastIndexOf(' ') + 1);
    String part = typed.substring(start.length());
    String[] before = start.isBlank() ? new String[0] : start.trim().split(" +");
    for (Catalog.Entry e : Catalog.of(dialect)) {
      add(e.name(), before, start, part, dialect, host, found);
      for (String usage : e.usages()) {
        add(usage, before, start, part, dialect, host, found);
      }
    }
    return found;
  }

  private static void add(
      String usage,
      String[] before,
      String start,
      String part,
      Dialect dialect,
      Host host,
      List<String> found) {
    String[] words = usage.split(" ");
    if (words.length <= before.length) {
      return;
    }
    for (int i = 0; i < before.length; i++) {
      if (!words[i].startsWith("<") && !words[i].equals(fold(before[i], dialect))) {
        return;
      }
    }
    for (String word : expand(words[before.length], host)) {
      String line = start + word;
      if (word.startsWith(fold(part, dialect))
          && word.length() > part.length()
          && !found.contains(line)) {
        found.add(line);
      }
    }
  }

  private static String fold(String word, Dialect dialect) {
    return dialect.windows() ? word.toLowerCase(Locale.ROOT) : word;
  }

  private static List<String> expand(String word, Host host) {
    AddressConfig c = host.iface().config();
    List<String> all = new ArrayList<>();
    if (word.equals(Catalog.HOST) || word.equals(Catalog.URL)) {
      String before = word.equals(Catalog.URL) ? "http://" : "";
      String after = word.equals(Catalog.URL) ? "/" : "";
      if (!c.gateway().isUnspecified()) {
        all.add(before + c.gateway() + after);
      }
      all.add(before + "127.0.0.1" + after);
    } else if (word.equals(Catalog.PROGRAM)) {
      all.addAll(Processes.running(host));
      all.remove(Screen.SERVICE);
    } else if (!word.startsWith("<")) {
      all.add(word);
    }
    return all;
  }
}
