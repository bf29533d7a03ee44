package fivedoors.scenario;

import static fivedoors.scenario.Execution.problem;

import fivedoors.bytes.BadAddressException;
import fivedoors.bytes.Endpoint;
import fivedoors.device.Host;
import fivedoors.net.Network;
import fivedoors.service.game.DatagramClient;
import fivedoors.service.http.Page;
import fivedoors.service.http.PageForm;
import fivedoors.service.http.WebClient;
import fivedoors.service.http.WebUrl;
import fivedoors.service.program.ProgramOut;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lets a person at a host use the programs there. */
final class ProgramExecution {
  private static final int LONGEST_BODY = 10_000;
  private static final int LONGEST_DATAGRAM = 1_000;

  private final Network net;
  private final Host host;

  ProgramExecution(Network net, Host host) {
    this.net = net;
    this.host = host;
  }

  /** Does it and answers null, or changes nothing and says what is wrong. */
  Problem run(ProgramCommand command) {
    if (command instanceof ProgramCommand.OpenUrl open) {
      return ask("browser", "GET", open.url(), "");
    } else if (command instanceof ProgramCommand.Post post) {
      return ask("requests", "POST", post.url(), post.body());
    } else if (command instanceof ProgramCommand.Submit submit) {
      return submit(submit);
    }
    return sendUdp((ProgramCommand.SendUdp) command);
  }

  private Problem ask(String program, String method, String url, String body) {
    WebUrl.Flaw flaw = WebUrl.flaw(url);
    if (flaw != null) {
      return flaw(flaw, url);
    }
    if (length(body) > LONGEST_BODY) {
      return problem("textTooLong", "" + LONGEST_BODY);
    }
    ProgramOut out = host.hand(net, program);
    if (out == null) {
      return off(program);
    }
    client(program).ask(net.now(), method, WebUrl.parse(url), body, out);
    return null;
  }

  static Problem flaw(WebUrl.Flaw flaw, String url) {
    return switch (flaw) {
      case LENGTH -> problem("urlLength");
      case SCHEME -> problem("urlScheme", url);
      case HOST -> problem("urlHost", url);
      case PORT -> problem("urlPort", url);
    };
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private Problem off(String program) {
    return net.powered(host.id())
        ? problem("programOff", host.name(), program, host.name() + ".programs." + program + ".on")
        : problem("hostOff", host.name(), host.name() + ".power");
  }

  private WebClient client(String program) {
    return (WebClient) host.programs().program(program);
  }

  private Problem submit(ProgramCommand.Submit submit) {
    ProgramOut out = host.hand(net, "browser");
    if (out == null) {
      return off("browser");
    }
    Page page = client("browser").page();
    if (page == null || page.forms().isEmpty()) {
      return problem("noForms", host.name());
    }
    PageForm form = page.form(submit.form());
    if (form == null) {
      return problem("unknownForm", submit.form(), String.join(", ", actions(page)));
    }
    for (String field : submit.fields().keySet()) {
      if (form.fields().stream().noneMatch(f -> f.name().equals(field))) {
        return problem("unknownFormField", field, String.join(", ", names(form)));
      }
      if (submit.fields().get(field) == null || length(submit.fields().get(field)) > 1_000) {
        return problem("textTooLong", "1000");
      }
    }
    client("browser").submit(net.now(), submit.form(), submit.fields(), out);
    return null;
  }

  private static List<String> actions(Page page) {
    List<String> all = new ArrayList<>();
    page.forms().forEach(f -> all.add(f.action()));
    return all;
  }

  private static List<String> names(PageForm form) {
    List<String> all = new ArrayList<>();
    form.fields().forEach(f -> all.add(f.name()));
    return all;
  }

  private Problem sendUdp(ProgramCommand.SendUdp command) {
    Endpoint to;
    try {
      to = Endpoint.parse(command.to());
    } catch (BadAddressException e) {
      return problem("badEndpoint", command.to());
    }
    if (to.port() == 0) {
      return problem("badEndpoint", command.to());
    }
    if (length(command.said()) > LONGEST_DATAGRAM) {
      return problem("textTooLong", "" + LONGEST_DATAGRAM);
    }
    ProgramOut out = host.hand(net, "udp");
    if (out == null) {
      return off("udp");
    }
    ((DatagramClient) host.programs().program("udp")).send(net.now(), to, command.said(), out);
    return null;
  }
}
