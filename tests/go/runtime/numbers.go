package runtime

import (
	"errors"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// Number is a number of JSON: its exact value, and what its shortest decimal form says.
type Number struct {
	exact, decimal *big.Rat
}

// N is the number that a text of JSON stands for; without a point and an exponent it is exact, else the nearest double.
func N(text string) Number {
	if !strings.ContainsAny(text, ".eE") {
		whole, known := new(big.Int).SetString(text, 10)
		if !known {
			panic("no number: " + text)
		}
		exact := new(big.Rat).SetInt(whole)
		return Number{exact, exact}
	}
	double, err := strconv.ParseFloat(text, 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		panic(err)
	}
	return double_(double)
}

func double_(double float64) Number {
	if math.IsNaN(double) || math.IsInf(double, 0) {
		return Number{}
	}
	decimal, _ := new(big.Rat).SetString(strconv.FormatFloat(double, 'e', -1, 64))
	return Number{new(big.Rat).SetFloat64(double), decimal}
}

// Int is a whole number.
func Int(whole int) Number {
	exact := new(big.Rat).SetInt64(int64(whole))
	return Number{exact, exact}
}

func (number Number) isFinite() bool { return number.exact != nil }

func (number Number) isWhole() bool { return number.isFinite() && number.exact.IsInt() }

// Between tells whether a number lies between the bounds, compared as they are; no bound is nil.
func Between(of Number, low, high *Number) bool {
	return of.isFinite() && (low == nil || of.exact.Cmp(low.exact) >= 0) && (high == nil || of.exact.Cmp(high.exact) <= 0)
}

// StrictlyBetween tells the same of bounds that are not included.
func StrictlyBetween(of Number, low, high *Number) bool {
	return of.isFinite() && (low == nil || of.exact.Cmp(low.exact) > 0) && (high == nil || of.exact.Cmp(high.exact) < 0)
}

// OnStep tells whether the decimal form is a whole number of steps.
func OnStep(x any, step Number) bool {
	of := Num(x)
	return of.isFinite() && new(big.Rat).Quo(of.decimal, step.decimal).IsInt()
}

// Product tells whether two numbers, multiplied, lie between the bounds in decimal.
func Product(first, second any, low, high *Number) bool {
	return between(new(big.Rat).Mul(Num(first).exact, Num(second).exact), low, high)
}

// Ratio tells the same of two numbers, divided; any bounds are kept where the second is not above 0.
func Ratio(first, second any, low, high *Number) bool {
	one, other := Num(first).exact, Num(second).exact
	return other.Sign() <= 0 || between(new(big.Rat).Quo(one, other), low, high)
}

// InOrder tells whether one number is below another one, or where that is enough, as large.
func InOrder(first, second any, inclusive bool) bool {
	order := Num(first).exact.Cmp(Num(second).exact)
	return order < 0 || inclusive && order == 0
}

func between(of *big.Rat, low, high *Number) bool {
	return (low == nil || of.Cmp(low.decimal) >= 0) && (high == nil || of.Cmp(high.decimal) <= 0)
}

// IsRow tells whether two whole numbers are a row of the table.
func IsRow(table map[int64][]int64, first, second any) bool {
	one, other := Num(first).exact.Num(), Num(second).exact.Num()
	if !one.IsInt64() || !other.IsInt64() {
		return false
	}
	for _, each := range table[one.Int64()] {
		if each == other.Int64() {
			return true
		}
	}
	return false
}

// Bound is a number that may be missing: a bound that there is.
func Bound(text string) *Number {
	number := N(text)
	return &number
}
