#!/usr/bin/env bash
# Runs one benchmark on a stack of its own and writes its block in docs/promises.md. Keep the machine idle meanwhile.
#   latency      command latency, socket to socket, on the same node and across nodes (about 3 minutes)
#   drift        how far apart 2 and 5 pages of a room are, with several networks and disturbances, beside the naive
#                algorithm (about 20 minutes); flags measure a part and keep nothing: [--pages 2|5]
#                [--profile none|jitter|asymmetric|stalls] [--controller syncwatch|naive] [--phases steady,seek,…]
#   faults       until the members of a killed node are in position on the other one; [ROUNDS], 3 unless told (about 8 minutes)
#   deaths       a node is killed while plain clients steer 5 rooms on two nodes: until they are back, what is lost, who stays as a
#                ghost; [ROUNDS], 20 unless told (about 35 minutes)
#   transcode-deaths  the nodes that make a film are killed in the midst of it, and come back; [KILLS], 20 unless told (about
#                20 minutes)
#   storm        1,000 sockets lose their node and come to the other one at once; [ROOMS], 200 of 5 unless told (about 4 minutes)
#   soak         people come, steer, leave and come back all the time: heap, threads, descriptors, broker queues and database
#                connections each minute; fails when any grows; [MINUTES], 30 unless told
#   fuzz         wrong bytes and messages at random; fails when a socket ends as by a bug, the log tells of one, anything grows or
#                another room waits; [MINUTES], 60 unless told; JAVA_TOOL_OPTIONS=-Dsyncwatch.fuzz.seed=N says the same again
#   checker      3 clients on 2 nodes, 10,000 random commands each, every word to them checked (about 5 minutes)
#   breaks       4 members on 2 nodes write and steer over sockets that break at random moments; fails when anything is lost or there
#                twice; [BREAKS], 1,000 unless told (about 3 minutes); JAVA_TOOL_OPTIONS=-Dsyncwatch.breaks.seed=N as before
#   first-frame  seconds from dropping a 720p film to its first frame on both screens: short and long, copied and encoded (about
#                8 minutes)
#   segments     how fast a film's segment is delivered, by a node and from nginx's cache, and what that costs; [SECONDS] each, 10
#                unless told (about 2 minutes)
#   load         200 rooms of 5 that are steered at once: latency to the last member, cost, saturation, joins and memory, on 1 and
#                2 nodes (about 12 minutes); flags measure a part and keep nothing: [--nodes N] [--rooms N] [--members N]
#                [--rate COMMANDS_PER_SECOND_AND_ROOM] [--warm-up S] [--seconds S] [--search] [--joins] [--joins-before N]
#                [--joins-at-once N] [--beats full|plain|rare] [--server-cores 0|any] [--own-cores 1|any] [--loops N] [--data DIRECTORY, such as one in
#                memory] [--commit-ms N, by which each commit is slowed down]; --selfcheck tells what the generator itself can bear
#   chat         200 rooms of 5 with one message a second in each, on one node: latency to the last member and cost (about 3 minutes);
#                the flags of load, such as [--rate MESSAGES_PER_SECOND_AND_ROOM], measure something else and keep nothing
#   upload       a large film through one node, broken off once: its memory meanwhile and the object's SHA-256; [GIB], 8 unless told
set -euo pipefail
module=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
root=$(dirname "$module")

case "${1:-}" in
  latency) main=LatencyBench ;;
  drift) main=drift.DriftBench ;;
  faults) main=drift.FaultsBench ;;
  deaths) main=DeathsBench ;;
  transcode-deaths) main=TranscodeDeathsBench ;;
  storm) main=load.StormBench ;;
  soak) main=SoakBench ;;
  fuzz) main=FuzzBench ;;
  checker) main=CheckerBench ;;
  breaks) main=BreaksBench ;;
  first-frame) main=FirstFrameBench ;;
  segments) main=SegmentsBench ;;
  load) main=load.LoadBench ;;
  chat) main=load.LoadBench ;;
  upload) main=UploadBench ;;
  *) sed -n '2,/^set /s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac

tree=${SYNCWATCH_ROOT:-$root}
for built in web/target/syncwatch.war payara-config/launcher/target/syncwatch-launcher.jar; do
  [ -f "$tree/$built" ] || { echo "$tree/$built is missing: mvn -DskipTests package" >&2; exit 1; }
done

cd "$root"
mvn -q -B -Dstack.prebuilt -pl system-tests test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
cd "$module"
# Of collectors the serial one has no threads beside the generator's own.
options=()
[ "$main" = load.LoadBench ] && options=(-XX:+UseSerialGC -Xms768m -Xmn512m)
theme=()
[ "$1" = chat ] && theme=(--chat)
exec java "${options[@]}" -Dsyncwatch.root="$tree" -cp "target/test-classes:$(cat target/bench.classpath)" "org.syncwatch.system.bench.$main" \
  "${theme[@]}" "${@:2}"
