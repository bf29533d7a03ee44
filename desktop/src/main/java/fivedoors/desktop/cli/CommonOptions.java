package fivedoors.desktop.cli;

import fivedoors.desktop.files.LessonFiles;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that every command takes. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
class CommonOptions {
  @Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "option.lang")
  private String lang;

  @Option(names = "--lessons", paramLabel = "DIR", descriptionKey = "option.lessons")
  private Path lessons;

  /** The lessons asked for, or the usual ones. */
  LessonFiles lessonFiles() {
    return LessonFiles.find(lessons);
  }

  /** The language asked for, or null. */
  String asked() {
    return lang;
  }

  /** Refuses a language that there is none of. */
  void check() {
    if (lang != null && !lang.equals("ko") && !lang.equals("en")) {
      throw new UserError("error.lang", lang);
    }
  }
}
