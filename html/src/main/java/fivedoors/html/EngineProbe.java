package fivedoors.html;

import fivedoors.html.json.BrowserReader;
import fivedoors.lesson.LessonCheck;
import fivedoors.lesson.Library;
import fivedoors.play.LabMachine;
import fivedoors.play.Sandbox;
import fivedoors.play.Session;
import fivedoors.scenario.BadDocumentException;
import fivedoors.scenario.Connectivity;
import fivedoors.scenario.Gap;
import fivedoors.scenario.Lab;
import fivedoors.scenario.Layout;
import fivedoors.scenario.Palette;
import fivedoors.scenario.SandboxDoc;
import fivedoors.scenario.ScenarioDoc;
import fivedoors.scenario.ScenarioValidator;
import fivedoors.scenario.TimedCommand;
import fivedoors.trace.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import jsinterop.annotations.JsPackage;
import jsinterop.annotations.JsType;

/**
 * The engine and the readers of documents as a browser test sees them, as {@code fivedoorsEngine}:
 * what is computed here in the page is compared with the JVM. It touches nothing that the page
 * shows.
 */
@JsType(namespace = JsPackage.GLOBAL, name = "fivedoorsEngine")
public final class EngineProbe {
  private EngineProbe() {}

  /** The fingerprint of a scenario that runs by itself for that many milliseconds. */
  public static String run(String scenario, int seed, int millis) {
    ScenarioDoc doc = new BrowserReader().scenario(scenario, "scenario");
    Fingerprint fingerprint = new Fingerprint();
    Lab lab = Lab.of(doc, seed, fingerprint, "scenario");
    lab.simulation().runUntil(millis * 1_000_000L);
    return fingerprint.value();
  }

  /**
   * The fingerprint of a scenario in which things are done meanwhile.
   *
   * @param commands lines of a command file, in the order of their times
   */
  public static String commands(String scenario, int seed, int millis, String[] commands) {
    BrowserReader reader = new BrowserReader();
    Fingerprint fingerprint = new Fingerprint();
    Lab lab = Lab.of(reader.scenario(scenario, "scenario"), seed, fingerprint, "scenario");
    for (String line : commands) {
      TimedCommand timed = reader.command(line, "commands");
      lab.simulation().runUntil(timed.timeNs());
      lab.perform(timed.command());
    }
    lab.simulation().runUntil(millis * 1_000_000L);
    return fingerprint.value();
  }

  /**
   * The fingerprint of the whole run of a lesson's right answers.
   *
   * @param files names below {@code lessons/} and, behind each, its text: {@code [name, text, name,
   *     text]}
   */
  public static String lesson(String id, String[] files) {
    return LessonCheck.fingerprint(library(files).lesson(id));
  }

  /**
   * The fingerprint of a scenario in which somebody does something.
   *
   * @param id the scenario's
   * @param files as in {@link #lesson}
   * @param lines of a command file, in the order of their times
   */
  public static String situation(String id, String[] files, String[] lines, int millis) {
    BrowserReader reader = new BrowserReader();
    List<TimedCommand> commands = new ArrayList<>();
    for (String line : lines) {
      commands.add(reader.command(line, "commands"));
    }
    Fingerprint fingerprint = new Fingerprint();
    Lab lab = Lab.of(library(files).scenario(id), 1, fingerprint, id);
    lab.play(commands, millis * 1_000_000L);
    return fingerprint.value();
  }

  /**
   * A free experiment that is opened here: the hash of its moment, what could be done next by
   * itself, what is not connected, and what would be saved.
   */
  public static String sandbox(String text) {
    SandboxDoc doc = new BrowserReader().sandbox(text, "sandbox");
    Sandbox opened = Sandbox.open(doc, "sandbox", Session.BROWSER_TRACE);
    Lab lab = ((LabMachine) opened.session().machine()).lab();
    StringBuilder s = new StringBuilder(opened.session().hash()).append('\n');
    for (Palette.Kind kind : Palette.Kind.values()) {
      s.append(new Palette(lab).place(kind).text()).append('\n');
    }
    s.append(new Layout(lab.doc()).arrange().text()).append('\n');
    for (Gap gap : Connectivity.gaps(lab)) {
      s.append(gap.code()).append(' ').append(String.join(" ", gap.nodes())).append('\n');
    }
    return s.append(opened.doc().text()).toString();
  }

  private static Library library(String[] files) {
    return new Library(
        new BrowserReader(),
        name -> {
          for (int i = 0; i + 1 < files.length; i += 2) {
            if (files[i].equals(name)) {
              return files[i + 1];
            }
          }
          return null;
        });
  }

  /** What reading a document comes to: {@code ok}, or the code of the first problem. */
  public static String read(String kind, String text) {
    BrowserReader reader = new BrowserReader();
    try {
      switch (kind) {
        case "scenario" -> {
          ScenarioDoc doc = reader.scenario(text, kind);
          return ScenarioValidator.problems(doc, kind).isEmpty() ? "ok" : "invalid";
        }
        case "command" -> reader.command(text, kind);
        case "lesson" -> reader.lesson(text, kind);
        case "sandbox" -> reader.sandbox(text, kind);
        case "solution" -> reader.solution(text, kind);
        case "index" -> reader.index(text, kind);
        case "words" -> reader.words(text, kind);
        default -> throw new IllegalArgumentException("no documents of kind " + kind);
      }
      return "ok";
    } catch (BadDocumentException e) {
      return e.problems().get(0).code();
    }
  }
}
