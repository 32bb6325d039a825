# Shortest ways in a graph with a heap of (distance, node).
import heapq
graph = {"A": {"B": 7, "C": 9, "F": 14}, "B": {"A": 7, "C": 10, "D": 15}, "C": {"A": 9, "B": 10, "D": 11, "F": 2}, "D": {"B": 15, "C": 11, "E": 6}, "E": {"D": 6, "F": 9}, "F": {"A": 14, "C": 2, "E": 9}, "G": {}}
def dijkstra(start):
    distance, previous, queue = {start: 0}, {}, [(0, start)]
    while queue:
        d, node = heapq.heappop(queue)
        if d > distance[node]:
            continue
        for other, length in graph[node].items():
            if d + length < distance.get(other, float("inf")):
                distance[other] = d + length
                previous[other] = node
                heapq.heappush(queue, (d + length, other))
    return distance, previous
for start in "AEG":
    distance, previous = dijkstra(start)
    for end in sorted(distance):
        way = [end]
        while way[-1] in previous:
            way.append(previous[way[-1]])
        print(start, end, distance[end], "".join(reversed(way)))
