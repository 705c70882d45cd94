"""Numbers that the tests hold the calculations to, made apart from the program: `python3 golden.py > golden.json`.
Made with Python 3, numpy and scipy 1.17 from the formulas of the method; dense matrices and scipy's
optimisers, where the program has recursions and its own search."""
import json
import numpy as np
from scipy import optimize, stats


def reml(X, y, t):
    """AR(1) with correlation rho^|ti-tj|, rho by restricted likelihood on (-0.95, 0.99)."""
    X, y, t = np.asarray(X, float), np.asarray(y, float), np.asarray(t, float)
    n, p = X.shape

    def fit(rho):
        R = np.sign(rho) ** np.abs(t[:, None] - t) * np.abs(rho) ** np.abs(t[:, None] - t)
        W = np.linalg.inv(R)
        A = X.T @ W @ X
        b = np.linalg.solve(A, X.T @ W @ y)
        e = y - X @ b
        return R, A, b, e @ W @ e

    def loss(rho):
        R, A, _, rss = fit(rho)
        return 0.5 * ((n - p) * np.log(rss) + np.linalg.slogdet(R)[1] + np.linalg.slogdet(A)[1])

    grid = np.linspace(-0.949, 0.989, 400)
    best = grid[int(np.argmin([loss(r) for r in grid]))]
    rho = optimize.minimize_scalar(
        loss, bounds=(max(-0.95, best - 0.01), min(0.99, best + 0.01)), method="bounded",
        options={"xatol": 1e-12}).x
    _, A, b, rss = fit(rho)
    return rho, b, rss / (n - p) * np.linalg.inv(A)


def random_effects(y, v):
    """REML for tau2, the two-part interval of the method."""
    y, v = np.asarray(y, float), np.asarray(v, float)
    k = len(y)

    def at(tau2):
        w = 1 / (v + tau2)
        return w, (w @ y) / w.sum()

    def loss(tau2):
        w, m = at(tau2)
        return 0.5 * (np.log(v + tau2).sum() + np.log(w.sum()) + w @ (y - m) ** 2)

    top = 4 * np.ptp(y) ** 2 + v.max()
    grid = np.concatenate([[0], np.geomspace(top * 1e-9, top, 2000)])
    i = int(np.argmin([loss(g) for g in grid]))
    tau2 = optimize.minimize_scalar(
        loss, bounds=(grid[max(0, i - 1)], grid[min(len(grid) - 1, i + 1)]), method="bounded",
        options={"xatol": 1e-14}).x if i else 0.0
    w, m = at(tau2)
    wald = w.sum() ** -0.5
    q = w @ (y - m) ** 2 / (k - 1)
    reach = max(stats.t.ppf(0.975, k - 1) * wald * np.sqrt(q), stats.norm.ppf(0.975) * wald)
    return {"tau2": tau2, "estimate": m, "lower": m - reach, "upper": m + reach}


def process():
    """28 quarters before, 4 after; only the latest 20 before are usual (section 4.5)."""
    r = np.random.default_rng(45)
    season = np.array([1.2, -0.3, -1.1, 0.2])
    y = np.array([(13.0 if i < 8 else 8.0) + season[i % 4] + r.normal(0, 0.5) for i in range(32)]).round(2)
    y[30] += 4
    y = y.round(2)
    base = np.arange(8, 28)
    free = y.copy()
    for s in range(4):
        free[np.arange(32) % 4 == s] += y[base].mean() - y[[i for i in base if i % 4 == s]].mean()
    mean = free[base].mean()
    amr = np.abs(np.diff(free[base])).mean()
    outside = [int(i) for i in range(28, 32) if abs(free[i] - mean) > 2.66 * amr]
    return {"y": y.tolist(), "before": 28, "mean": mean, "lower": mean - 2.66 * amr,
            "upper": mean + 2.66 * amr, "outside": outside}


def difference():
    """The difference to a comparison before the start on time, plain REML (section 4.6)."""
    r = np.random.default_rng(46)
    e = [0.0]
    for _ in range(19):
        e.append(0.6 * e[-1] + r.normal(0, 1))
    case = (40 + 0.1 * np.arange(20) + np.array(e)).round(2)
    other = (38 + r.normal(0, 0.4, 20)).round(2)
    d = case - other
    t = np.arange(1, 21)
    rho, b, V = reml(np.column_stack([np.ones(12), t[:12]]), d[:12], t[:12])
    whole, B, W = reml(np.column_stack([np.ones(20), t > 12]), d, t)
    return {"sak": case.tolist(), "ref": other.tolist(), "slope": b[1], "se": V[1, 1] ** 0.5,
            "effect": B[1], "effect_se": W[1, 1] ** 0.5}


def slope():
    """Mean over the time after, when trend and level may change, plain REML without seasons
    (section 4.4): 12 quarters before, 8 after."""
    r = np.random.default_rng(44)
    e = [0.0]
    for _ in range(19):
        e.append(0.5 * e[-1] + r.normal(0, 1))
    t = np.arange(1, 21)
    y = (60 + 0.2 * t + 2 * (t > 12) + np.array(e)).round(2)
    since = np.where(t > 12, t - 13, 0)
    rho, b, V = reml(np.column_stack([np.ones(20), t, t > 12, since]), y, t)
    m = since[12:].mean()
    c = np.array([0, 0, 1, m])
    _, level, _ = reml(np.column_stack([np.ones(20), t > 12]), y, t)
    return {"y": y.tolist(), "before": 12, "rho": rho, "effect": c @ b, "se": (c @ V @ c) ** 0.5,
            "nivaa": level[1]}


def ratios():
    """Changes from different levels as logarithms of after/before, each standard error shared
    equally between before and after (section 7.1)."""
    before = np.array([4.0, 6.0, 9.0, 12.0])
    after = np.array([3.4, 5.3, 7.9, 10.2])
    se = np.array([0.6, 0.5, 0.9, 1.1])
    y = np.log(after / before)
    v = se ** 2 / 2 * (1 / before ** 2 + 1 / after ** 2)
    return {"before": before.tolist(), "after": after.tolist(), "se": se.tolist()} | random_effects(y, v)


def welch():
    """Nobody differed before, everybody did after."""
    n1, m1, n2, m2, s2 = 20, 3.0, 25, 3.4, 0.8
    se = s2 / n2 ** 0.5
    reach = stats.t.ppf(0.975, n2 - 1) * se
    return {"diff": m2 - m1, "se": se, "df": n2 - 1, "lower": m2 - m1 - reach, "upper": m2 - m1 + reach}


def units():
    """One unit against six, on an indicator that the noise formula is not about (section 4.7)."""
    delta = [4.0, 1.0, 0.2, -0.6, 1.4, 0.9, 0.3]
    ref = np.array(delta[1:])
    effect = delta[0] - ref.mean()
    se = ref.std(ddof=1) * (1 + 1 / 6) ** 0.5
    reach = stats.t.ppf(0.975, 5) * se
    return {"delta": delta, "N": [40, 300, 25, 60, 500, 80, 45], "effect": effect, "se": se,
            "lower": effect - reach, "upper": effect + reach}


parts = [process, difference, slope, ratios, welch, units]
print(json.dumps({f.__name__: f() for f in parts}, indent=1))
