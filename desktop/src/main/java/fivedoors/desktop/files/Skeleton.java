package fivedoors.desktop.files;

import fivedoors.desktop.cli.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lesson with everything in its place and nothing told yet. */
public final class Skeleton {
  private static final Pattern ID =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})-[a-z0-9]+(-[a-z0-9]+)*");
  private static final String INSIDE = "/fivedoors/desktop/new-lesson/";

  private Skeleton() {}

  /** Whether it can be a lesson's id: {@code 2.9-arp-first}. */
  public static boolean isId(String id) {
    Matcher m = ID.matcher(id);
    return m.matches() && Integer.parseInt(m.group(2)) >= 1;
  }

  /** The chapter that an id names. */
  public static int chapter(String id) {
    return part(id, 1);
  }

  private static int part(String id, int group) {
    Matcher m = ID.matcher(id);
    if (!m.matches()) {
      throw new IllegalArgumentException(id);
    }
    return Integer.parseInt(m.group(group));
  }

  /** Writes the four files of a lesson into a folder that does not exist yet. */
  public static void write(Path folder, String id) {
    for (String name : List.of("lesson.json", "ko.json", "en.json", "solution.json")) {
      String text =
          inside(name)
              .replace("@ID@", id)
              .replace("@CHAPTER@", Integer.toString(part(id, 1)))
              .replace("@ORDER@", Integer.toString(part(id, 2)));
      SafeFiles.write(
          folder.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String inside(String name) {
    try (InputStream in = Skeleton.class.getResourceAsStream(INSIDE + name)) {
      return SafeFiles.text(in.readAllBytes(), name);
    } catch (IOException e) {
      throw new UserError("error.file.read", name, e.getMessage());
    }
  }
}
