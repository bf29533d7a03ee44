/** What runs on a host and owns sockets: servers, clients, tools. */
package fivedoors.service.program;
