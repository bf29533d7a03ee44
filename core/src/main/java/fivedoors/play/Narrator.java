package fivedoors.play;

import fivedoors.net.Rewiring;
import fivedoors.net.Topology;
import fivedoors.trace.Cell;
import fivedoors.trace.EventFields;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what happened in sentences, for the live region, the transcript and the command line. Each
 * sentence is a key under {@code say.} with its arguments; the words are in {@code lessons/words}.
 */
public final class Narrator {
  /** The visible name of a node in the listener's language. */
  public interface NodeNames {
    /** The name of the node with that number. */
    String visible(int node);
  }

  /** First words of the commands that change what there is. */
  private static final List<String> EDITS =
      List.of("place", "remove", "connect", "disconnect", "move", "arrange");

  private final Topology topology;
  private final NodeNames visible;

  /** Tells about the nodes of a network by their visible names. */
  public Narrator(Topology topology, NodeNames visible) {
    this.topology = topology;
    this.visible = visible;
  }

  /** What to say about the event with that index, or null if it is told by its neighbours. */
  public Narration tell(Trace trace, int index) {
    TraceEvent event = trace.get(index);
    Sentence s = new Sentence(event.node() < 0 ? "" : visible.visible(event.node()));
    if (event instanceof TraceEvent.Command e) {
      return command(e, s);
    } else if (event instanceof TraceEvent.FrameSent e) {
      return Forwarding.passesOn(trace, index) ? null : LetterWords.sent(e, s);
    } else if (event instanceof TraceEvent.Copied e) {
      int copies = Forwarding.copies(trace, index);
      return copies == 0 ? null : s.put("count", "" + copies).event("say.copied");
    } else if (event instanceof TraceEvent.Rewrite e) {
      return LetterWords.rewritten(e, s);
    } else if (event instanceof TraceEvent.Delivered e) {
      return LetterWords.got(e, s);
    } else if (event instanceof TraceEvent.Dropped e) {
      return LetterWords.dropped(e, NearestRule.of(trace, index), s);
    } else if (event instanceof TraceEvent.Refused e) {
      return LetterWords.refused(e, s);
    } else if (event instanceof TraceEvent.Lookup e) {
      return lookup(e, s);
    } else if (event instanceof TraceEvent.TimedOut e) {
      return s.put("what", e.what()).problem("say.timedOut");
    } else if (event instanceof TraceEvent.AddressSet e) {
      return s.put("ip", e.address().toString()).event("say.address." + e.how());
    } else if (event instanceof TraceEvent.ServiceState e) {
      return ServiceWords.state(e, s);
    }
    return row(event, s);
  }

  private Narration command(TraceEvent.Command e, Sentence s) {
    String[] words = e.text().split(" ");
    s.put("text", e.text());
    if (words[0].equals("set") && words.length > 2) {
      s.put("path", words[1]).put("value", words[2]);
      if (words[1].endsWith(".link")) {
        return s.event(words[2].equals("up") ? "say.command.plug" : "say.command.unplug");
      }
      return s.event("say.command.set");
    } else if (words[0].equals("ping") && words.length > 2) {
      return s.put("to", words[2]).event("say.command.ping");
    } else if (EDITS.contains(words[0]) && words.length > 1) {
      return edit(words, s);
    }
    switch (words[0]) {
      case "renew":
      case "release":
      case "reboot":
      case "inject":
        return s.event("say.command." + words[0]);
      default:
        return s.event("say.command.other");
    }
  }

  /** Of a device that is being put there the event has no number yet. */
  private Narration edit(String[] words, Sentence s) {
    s.put("node", device(words[1])).put("from", device(words[1])).put("at", device(words[1]));
    s.put("to", words.length > 2 ? device(words[2]) : "");
    return s.event("say.command." + words[0]);
  }

  /** The visible name of a device, given its name or one of its ports. */
  private String device(String place) {
    int dot = place.indexOf('.');
    String name = dot < 0 ? place : place.substring(0, dot);
    int node = topology.find(name);
    return node < 0 ? name : visible.visible(node);
  }

  private Narration lookup(TraceEvent.Lookup e, Sentence s) {
    s.put("table", e.table()).put("key", e.key()).put("row", e.row());
    if (e.table().equals("macs")) {
      return null;
    }
    boolean known = e.table().equals("arp") || e.table().equals("routes");
    String key = known ? "say.lookup." + e.table() + "." : "say.lookup.";
    return s.detail(key + (e.row() == null ? "miss" : "hit"));
  }

  private Narration row(TraceEvent event, Sentence s) {
    String table = EventFields.value(event, "table");
    if (Rewiring.DEVICES.equals(table) || Rewiring.CABLES.equals(table)) {
      return null; // the command has told it
    }
    if (event instanceof TraceEvent.RowAdded e) {
      return written(e.table(), e.row(), e.cells(), "added", s);
    } else if (event instanceof TraceEvent.RowChanged e) {
      if (e.table().equals("ports")) {
        s.put("port", e.row());
        boolean up = "up".equals(Cell.value(e.cells(), "link"));
        return s.detail(up ? "say.link.up" : "say.link.down");
      }
      return written(e.table(), e.row(), e.cells(), "changed", s);
    } else if (event instanceof TraceEvent.RowRemoved e) {
      s.put("table", e.table()).put("row", e.row());
      return e.table().equals("leases")
          ? s.event("say.lease.removed")
          : s.detail(said(e.table()) + "removed");
    }
    return null;
  }

  private Narration written(
      String table, String row, Iterable<Cell> cells, String how, Sentence s) {
    s.put("table", table).put("row", row);
    for (Cell c : cells) {
      s.put(c.name(), c.value());
    }
    if (table.equals("leases") && Cell.value(cells, "state") != null) {
      // A lease names its client by its host name, or by its MAC address if it told none.
      int client = topology.find(s.get("name"));
      s.put("name", client < 0 ? row : visible.visible(client));
      return s.event("say.lease." + Cell.value(cells, "state"));
    } else if (table.equals("arp") && s.get("mac").isEmpty()) {
      return s.detail("say.arp.waiting");
    }
    return s.detail(said(table) + how);
  }

  private static String said(String table) {
    return table.equals("arp") || table.equals("macs") ? "say." + table + "." : "say.row.";
  }

  /** A sentence in the making. */
  static final class Sentence {
    private final Map<String, String> args = new LinkedHashMap<>();

    Sentence(String node) {
      args.put("node", node);
    }

    Sentence put(String name, String value) {
      args.put(name, value == null ? "" : value);
      return this;
    }

    String get(String name) {
      String value = args.get(name);
      return value == null ? "" : value;
    }

    Narration detail(String key) {
      return new Narration(key, args, Narration.Weight.DETAIL);
    }

    Narration event(String key) {
      return new Narration(key, args, Narration.Weight.EVENT);
    }

    Narration problem(String key) {
      return new Narration(key, args, Narration.Weight.PROBLEM);
    }
  }
}
