package fivedoors.html.story;

import fivedoors.html.PageFiles;
import fivedoors.html.json.BrowserReader;
import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.LessonIndex;
import fivedoors.lesson.Library;
import fivedoors.lesson.Words;
import fivedoors.scenario.BadDocumentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fetches everything that belongs to a lesson; a file is asked for once. */
final class LessonFetch {
  /** What comes of it; later than it was asked for. */
  interface Done {
    /** The lesson and the program's words, checked. */
    void lesson(LessonBundle bundle, Library library);

    /** It cannot be had; why, for people who write lessons. */
    void failed(String problem);
  }

  /** Takes the name of a lesson. */
  interface Title {
    /** The name in the language asked for; not called if it cannot be had. */
    void is(String title);
  }

  private final BrowserReader json = new BrowserReader();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Library library = new Library(json, files::get);
  private LessonIndex index;

  /** The index once it has been read, or null. */
  LessonIndex index() {
    return index;
  }

  /** Fetches a lesson; the first of the index if the id is empty. */
  void lesson(String id, Done done) {
    fetch(
        List.of("index.json"),
        () -> {
          try {
            index = library.index();
          } catch (BadDocumentException e) {
            done.failed(e.getMessage());
            return;
          }
          String which = id.isEmpty() ? index.lessons().get(0) : id;
          List<String> names = new ArrayList<>(Library.commonFiles(index));
          names.addAll(Library.files(which));
          fetch(names, () -> read(which, done));
        });
  }

  private void read(String id, Done done) {
    LessonBundle bundle;
    try {
      bundle = library.lesson(id);
    } catch (BadDocumentException e) {
      done.failed(e.getMessage());
      return;
    }
    done.lesson(bundle, library);
  }

  /** Fetches what a lesson is called. */
  void title(String id, String language, Title title) {
    String file = id + "/" + language + ".json";
    fetch(
        List.of(file),
        () -> {
          String text = files.get(file);
          if (text == null) {
            return;
          }
          try {
            Words words = new Words(language, json.words(text, file));
            if (words.has("title")) {
              title.is(words.raw("title"));
            }
          } catch (BadDocumentException e) {
            // The lesson keeps its number for a name; opening it tells what is wrong.
            files.remove(file);
          }
        });
  }

  /** Runs {@code then} when all files have been asked for and answered; some may not be there. */
  private void fetch(List<String> names, Runnable then) {
    int[] open = {1};
    Runnable one =
        () -> {
          open[0]--;
          if (open[0] == 0) {
            then.run();
          }
        };
    for (String name : names) {
      if (!files.containsKey(name)) {
        open[0]++;
        PageFiles.load(
            name,
            text -> {
              if (text != null) {
                files.put(name, text);
              }
              one.run();
            });
      }
    }
    one.run();
  }
}
