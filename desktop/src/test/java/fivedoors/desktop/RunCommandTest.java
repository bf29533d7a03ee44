package fivedoors.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private static final String HOME = "../lessons/scenarios/home-basic.json";
  private static final Pattern DELIVERED = Pattern.compile("DELIVERED .*status=(\\w+)");

  @TempDir Path folder;

  @Test
  void homeBasicShowsTheFourStepsInOrder() {
    Cli cli = Cli.run("run", HOME, "--until", "10s", "--trace", "-");
    assertEquals(0, cli.code(), cli.err());
    List<String> steps =
        cli.lines().stream()
            .map(DELIVERED::matcher)
            .filter(Matcher::find)
            .map(m -> m.group(1))
            .toList();
    assertEquals(List.of("DISCOVER", "OFFER", "REQUEST", "ACK"), steps);
    assertTrue(cli.err().startsWith("Simulated 10 s: " + cli.lines().size() + " events"));
  }

  @Test
  void capturesPassTheIndependentCheck() throws Exception {
    CheckPcap.needed();
    Path captures = Path.of("target", "captures", "run-home-basic");
    Path commands = folder.resolve("commands.jsonl");
    Files.writeString(
        commands,
        """
        {"atMs": 9000, "command": {"type": "ping", "node": "phone", "to": "192.168.0.250"}}

        {"atMs": 3000, "command": {"type": "set", "path": "phone.link", "value": "up"}}
        """);
    Cli cli =
        Cli.run(
            "run",
            HOME,
            "--until",
            "15s",
            "--commands",
            commands.toString(),
            "--pcap",
            captures.toString());
    assertEquals(0, cli.code(), cli.err());
    List<Path> files = CheckPcap.in(captures, "--min60");
    assertTrue(files.contains(captures.resolve("phone.wlan0.pcapng")), files.toString());
    assertTrue(files.contains(captures.resolve("router.lan.pcapng")), files.toString());
    CheckPcap.passes(files, "--min60");
    CheckPcap.passes(List.of(captures.resolve("nas.eth0.pcapng")), "--require", "icmp.type==8");
  }

  @Test
  void theSameRunHasTheSameFingerprintAndAnotherSeedAnother() {
    String once = Cli.run("run", HOME, "--until", "10s", "--fingerprint").out();
    String again = Cli.run("run", HOME, "--until", "10s", "--fingerprint").out();
    String other = Cli.run("run", HOME, "--until", "10s", "--fingerprint", "--seed", "2").out();
    assertEquals(once, again);
    assertFalse(once.equals(other), once);
    assertTrue(once.contains("fingerprint "), once);
  }

  @Test
  void theTraceFileHoldsWhatTheStandardOutputWouldShow() throws Exception {
    Path file = folder.resolve("trace.txt");
    Cli.run("run", HOME, "--until", "2s", "--trace", file.toString());
    String shown = Cli.run("run", HOME, "--until", "2s", "--trace", "-").out();
    assertEquals(shown, Files.readString(file));
  }

  @Test
  void aScenarioOfTheLessonsIsFoundByItsId() {
    Cli cli = Cli.run("run", "home-basic", "--lessons", "../lessons", "--until", "1ms");
    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.out().startsWith("Simulated 0.001 s"), cli.out());
  }

  @Test
  void aCommandAfterTheEndIsNotCarriedOutAndThatIsSaid() throws Exception {
    Path commands = folder.resolve("late.jsonl");
    Files.writeString(
        commands, "{\"atMs\": 2000, \"command\": {\"type\": \"reboot\", \"node\": \"laptop\"}}");
    Cli cli = Cli.run("run", HOME, "--until", "1s", "--commands", commands.toString());
    assertEquals(0, cli.code());
    assertTrue(cli.err().contains("late.jsonl:1: this command comes after --until"), cli.err());
  }

  @Test
  void aDeviceThatIsPlacedMeanwhileIsInTheTraceByItsName() throws Exception {
    Path commands = folder.resolve("edits.jsonl");
    Files.writeString(
        commands,
        """
        {"atMs": 500, "command": {"type": "place", "device": {"type": "host", "name": "tv2",
        """
                .strip()
            + """
             "mac": "02:00:5e:00:00:41", "address": {"type": "dhcp"}}}}
            {"atMs": 500, "command": {"type": "connect", "link": {"from": "tv2.eth0", "to": "router.lan4"}}}
            {"atMs": 900, "command": {"type": "remove", "node": "tv2"}}
            """);
    Path trace = folder.resolve("trace.txt");
    Cli cli = run(commands, trace);
    assertEquals(0, cli.code(), cli.err());
    String lines = Files.readString(trace);
    assertTrue(lines.contains("0.500000000 tv2 ROW_ADDED cables/5 from=tv2.eth0"), lines);
    assertTrue(lines.contains("link=tv2.eth0-router.lan4"), lines);
    assertTrue(lines.contains("0.900000000 tv2 ROW_REMOVED devices/tv2"), lines);
  }

  @Test
  void badCommandsAreToldByLineAndNothingIsWritten() throws Exception {
    Path commands = folder.resolve("bad.jsonl");
    Files.writeString(
        commands,
        """
        {"atMs": 10, "command": {"type": "renew", "node": "laptop"}}
        {"atMs": 20, "atNs": 5, "command": {"type": "renew", "node": "laptop"}}
        {"atMs": 30, "command": {"type": "renwe", "node": "laptop"}}
        """);
    Path trace = folder.resolve("trace.txt");
    Files.writeString(trace, "old");
    Cli cli = run(commands, trace);
    assertEquals(2, cli.code());
    List<String> said = List.of(cli.err().split("\n"));
    assertEquals(2, said.size(), cli.err());
    assertTrue(said.get(0).contains("bad.jsonl:2:1: "), cli.err());
    assertTrue(said.get(1).contains("bad.jsonl:3:34: command.type: There is no type"), cli.err());
    assertEquals("old", Files.readString(trace));
  }

  @Test
  void aCommandThatCannotBeCarriedOutLeavesTheOldTrace() throws Exception {
    Path commands = folder.resolve("late.jsonl");
    Files.writeString(
        commands, "{\"atMs\": 10, \"command\": {\"type\": \"renew\", \"node\": \"fridge\"}}");
    Path trace = folder.resolve("trace.txt");
    Files.writeString(trace, "old");
    Cli cli = run(commands, trace);
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("late.jsonl:1:1: command: "), cli.err());
    assertTrue(cli.err().contains("fridge"), cli.err());
    assertEquals("old", Files.readString(trace));
  }

  private static Cli run(Path commands, Path trace) {
    return Cli.run(
        "run",
        HOME,
        "--until",
        "1s",
        "--commands",
        commands.toString(),
        "--trace",
        trace.toString());
  }
}
