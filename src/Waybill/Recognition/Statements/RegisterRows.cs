using Waybill.Recognition.Annotation;

namespace Waybill.Recognition.Statements;

/// <summary>The rows of a table that somebody keeps: each is about a deal of its own, named by its contract, and proves nothing by itself.</summary>
internal sealed class RegisterRows(ItemNamer namer)
{
    private static readonly (string Field, Role Role)[] Roles = [("supplier", Role.Supplier), ("buyer", Role.Buyer), ("consignee", Role.Consignee), ("end-user", Role.EndUser)];

    public IReadOnlyList<DealStatement> All(AnnotatedPaper paper, IReadOnlyList<Designation> designations)
    {
        var found = new List<DealStatement>();
        foreach (var grid in paper.Grids)
        {
            if (paper.HeadOf(grid, c => c.Has("contract") || c.Has("order")) is var (row, columns))
            {
                found.AddRange(grid.Rows.Skip(row + columns.Rows).Select(r => Row(paper, designations, columns, r)).OfType<DealStatement>());
            }
        }

        return found;
    }

    private DealStatement? Row(AnnotatedPaper paper, IReadOnlyList<Designation> designations, Columns columns, IReadOnlyList<GridCell> row)
    {
        var cell = columns.Cell(row, "contract") ?? columns.Cell(row, "order");
        if (cell is null || Zones.LetterHead.NumberAt(paper, cell.Start, cell.End) is not { } number)
        {
            return null;
        }

        var name = columns.Cell(row, "description") ?? columns.Cell(row, "designation");
        var quantity = columns.Cell(row, "quantity");
        var count = quantity is null ? null : CountFinder.All(paper, quantity.Start, quantity.End, []).FirstOrDefault();
        var amount = columns.Cell(row, "amount") is { } sum && paper.Numbers.In(sum.Start, sum.End).FirstOrDefault() is { } value ? paper.Paper.State(value.Value, value.Start, value.End).By("cell amount") : null;
        var currency = row.Select(c => paper.CurrencyIn(c.Start, c.End)).FirstOrDefault(c => c is not null);
        var item = new Item { Quantity = count is null ? null : paper.Paper.State(count.Value, count.Start, count.End).By("cell quantity"), Amount = amount, Currency = amount is null ? null : currency };
        return new DealStatement
        {
            Items = name is null ? [] : [namer.Name(paper, designations, item, new TextSpan(name.Start, name.End), null)],
            ContractNumber = paper.Paper.State(number.Of(paper.Text), number.Start, number.End).By("cell contract"),
            Roles = [.. Roles.Select(r => (r.Role, Cell: columns.Cell(row, r.Field))).Where(r => r.Cell is not null).Select(r => (r.Role, Party: paper.OrganisationIn(r.Cell!.Start, r.Cell.End))) // cells: see Where
                .Where(r => r.Party is not null).Select(r => new RoleClaim(r.Role, paper.MentionOf(r.Party)!))], // as above
        };
    }
}
