package fivedoors.desktop.window;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import fivedoors.desktop.json.StrictJson;
import fivedoors.scenario.Command;
import fivedoors.scenario.Docs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A named picture of the program: how a person would get there.
 *
 * @param name name of the picture's file
 * @param lesson the lesson it is of; null where it is of {@code scenario}
 * @param scenario a scenario to try things in without a lesson
 * @param changes what is set in it before it starts
 * @param commands what is done in it
 * @param steps what is done then, see {@link ShotPlayer}
 * @param grey whether the picture is kept without its colours
 * @param sight whose eyes it is kept for: {@code protan}, {@code deutan} or {@code tritan}; null
 *     for those who see all colours
 */
public record Shot(
    @JsonProperty(value = "name", required = true) String name,
    @JsonProperty("lesson") String lesson,
    @JsonProperty("scenario") String scenario,
    @JsonProperty("changes") Map<String, String> changes,
    @JsonProperty("commands") List<Command> commands,
    @JsonProperty("steps") List<String> steps,
    @JsonProperty("grey") Boolean grey,
    @JsonProperty("sight") String sight) {
  private static final String FILE = "shots.json";

  /** What is not written is empty. */
  @JsonCreator
  public Shot {
    changes = Docs.map(changes);
    commands = Docs.list(commands);
    steps = Docs.list(steps);
    grey = grey != null && grey;
  }

  /** The pictures of the README and of the acceptance list. */
  public static List<Shot> all() {
    return List.of(new StrictJson().read(resource(FILE), FILE, Shot[].class));
  }

  /** The text of a file that comes with the program. */
  static String resource(String file) {
    try (InputStream in = Shot.class.getResourceAsStream("/fivedoors/desktop/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
