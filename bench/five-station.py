"""The model of `flow.five-station` in SimPy 4, written as its documentation would write it: a process for each order.

python3 five-station.py ORDERS prints one JSON document: versions, orders closed, seconds of the run on the wall and of the processor.
"""

import importlib.metadata
import json
import math
import random
import sys
import time

import simpy

ORDERS_PER_HOUR = 1000


def order(env, stations, draw, closed):
    picking, last_mile, inspection = stations
    with picking.request() as server:
        yield server
        yield env.timeout(draw.expovariate(1 / 0.04))
    yield env.timeout(math.exp(draw.gauss(2.5, 0.3)))
    with last_mile.request() as server:
        yield server
        yield env.timeout(draw.expovariate(1 / 0.07))
    if draw.random() < 0.3:
        yield env.timeout(draw.expovariate(1 / 72))
        with inspection.request() as server:
            yield server
            yield env.timeout(draw.expovariate(1 / 0.02))
    closed[0] += 1


def shop(env, orders, stations, draw, closed):
    for _ in range(orders):
        yield env.timeout(draw.expovariate(ORDERS_PER_HOUR))
        env.process(order(env, stations, draw, closed))


def main():
    orders = int(sys.argv[1])
    env = simpy.Environment()
    stations = [simpy.Resource(env, capacity) for capacity in (50, 80, 10)]
    closed = [0]
    env.process(shop(env, orders, stations, random.Random(1), closed))
    started, started_cpu = time.perf_counter(), time.process_time()
    env.run()
    seconds, cpu_seconds = time.perf_counter() - started, time.process_time() - started_cpu
    python = "Python " + ".".join(str(part) for part in sys.version_info[:3])
    outcome = {"version": version(), "python": python, "closed": closed[0]}
    print(json.dumps({**outcome, "seconds": seconds, "cpuSeconds": cpu_seconds}))


def version():
    """Version of SimPy; unknown where it is run from its sources without being installed."""
    try:
        return importlib.metadata.version("simpy")
    except importlib.metadata.PackageNotFoundError:
        return "unknown"


main()
